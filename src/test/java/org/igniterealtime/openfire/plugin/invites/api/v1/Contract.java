// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The API's OpenAPI document, which each answer is held against: its status, its headers, and its
 * body by JSON Schema. What the document does not name is an error that it has in common.
 */
public final class Contract {

    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .enable(
                            com.fasterxml.jackson.databind.DeserializationFeature
                                    .FAIL_ON_READING_DUP_TREE_KEY);
    private static final List<String> METHODS = List.of("get", "post", "patch");

    private final JsonNode document;
    private final JsonSchemaFactory schemas =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Set<String> seen = new TreeSet<>();

    public Contract() {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.json")) {
            document = MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** All operations, by what they are called: {@code POST /invites}. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                METHODS.forEach(
                                        method ->
                                                Optional.ofNullable(path.getValue().get(method))
                                                        .ifPresent(
                                                                operation ->
                                                                        operations.put(
                                                                                method.toUpperCase(
                                                                                                java
                                                                                                        .util
                                                                                                        .Locale
                                                                                                        .ROOT)
                                                                                        + " "
                                                                                        + path
                                                                                                .getKey(),
                                                                                operation))));
        return operations;
    }

    /** What every documented status of every operation is called: {@code POST /invites 201}. */
    public Set<String> documented() {
        Set<String> all = new TreeSet<>();
        operations()
                .forEach(
                        (name, operation) ->
                                operation
                                        .get("responses")
                                        .fieldNames()
                                        .forEachRemaining(status -> all.add(name + " " + status)));
        return all;
    }

    /** Those of {@link #documented} that were seen in an answer. */
    public Set<String> seen() {
        return seen;
    }

    /**
     * Fails when an answer is not what the document says.
     *
     * @param path below {@code /v1}, without the query
     */
    public void check(String method, String path, HttpResponse<String> answer) {
        if (method.equals("OPTIONS")) {
            assertThat(answer.statusCode()).isIn(200, 404);
            return;
        }
        Optional<String> name = name(method.equals("HEAD") ? "GET" : method, path);
        String described = method + " " + path + " -> " + answer.statusCode();
        if (name.isEmpty()) {
            assertThat(answer.statusCode()).as(described).isIn(404, 405);
        } else {
            JsonNode response =
                    resolved(
                            operations()
                                    .get(name.get())
                                    .get("responses")
                                    .path(String.valueOf(answer.statusCode())));
            assertThat(response.isMissingNode())
                    .as("%s is not in the contract: %s", described, answer.body())
                    .isFalse();
            seen.add(name.get() + " " + answer.statusCode());
            checkHeaders(described, response, answer);
        }
        if (!method.equals("HEAD")) {
            checkBody(described, name, answer);
        }
    }

    private Optional<String> name(String method, String path) {
        List<String> fitting = new ArrayList<>();
        document.get("paths")
                .fieldNames()
                .forEachRemaining(
                        template -> {
                            if (path.matches(template.replace("{id}", "[^/]+"))) {
                                fitting.add(template);
                            }
                        });
        // A path without a parameter goes before one with it.
        return fitting.stream()
                .sorted(java.util.Comparator.comparing(template -> template.contains("{")))
                .map(template -> method + " " + template)
                .limit(1)
                .filter(operations()::containsKey)
                .findFirst();
    }

    private void checkHeaders(String described, JsonNode response, HttpResponse<String> answer) {
        response.path("headers")
                .properties()
                .forEach(
                        header -> {
                            Optional<String> value = answer.headers().firstValue(header.getKey());
                            JsonNode said = resolved(header.getValue());
                            if (said.path("required").asBoolean()) {
                                assertThat(value)
                                        .as("%s: %s", described, header.getKey())
                                        .isPresent();
                            }
                            value.ifPresent(
                                    text ->
                                            assertThat(
                                                            errors(
                                                                    said.get("schema"),
                                                                    MAPPER.valueToTree(text)))
                                                    .as("%s: %s", described, header.getKey())
                                                    .isEmpty());
                        });
    }

    private void checkBody(String described, Optional<String> name, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String bare = type.replaceAll(";.*", "");
        assertThat(bare)
                .as(described)
                .isEqualTo(
                        answer.statusCode() < 400
                                ? "application/json"
                                : "application/problem+json");
        JsonNode schema =
                name.map(
                                n ->
                                        resolved(
                                                        operations()
                                                                .get(n)
                                                                .get("responses")
                                                                .get(
                                                                        String.valueOf(
                                                                                answer
                                                                                        .statusCode())))
                                                .get("content")
                                                .get(bare)
                                                .get("schema"))
                        .orElseGet(() -> document.at("/components/schemas/Problem"));
        try {
            assertThat(errors(schema, MAPPER.readTree(answer.body())))
                    .as("%s: %s", described, answer.body())
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(described + ": " + answer.body(), e);
        }
    }

    /** What is wrong with a value by a schema of the document. */
    public Set<ValidationMessage> errors(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        // What its references lead to.
        whole.set("components", document.get("components"));
        return schemas.getSchema(whole, strict).validate(value);
    }

    /** What a reference of the document leads to; anything else is itself. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Requests that are made from the contract's own schemas, half of them with something wrong: each
 * answer is one that the contract has, and none is the server's fault.
 */
class V1PropertyTest {

    private static final int ROUNDS = 400;

    private final Contract contract = new Contract();
    private final V1Server server = new V1Server(contract);
    private final V1Client client = server.client(Scope.values());

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whateverIsAskedTheAnswerIsInTheContract() {
        List<String> names = new ArrayList<>(contract.operations().keySet());
        // The key would be another after that.
        names.remove("POST /key/rotate");
        Property.holds(
                ROUNDS,
                text -> {
                    String name = names.get(text.number(names.size()));
                    JsonNode operation = contract.operations().get(name);
                    String method = name.substring(0, name.indexOf(' '));
                    String target =
                            name.substring(name.indexOf(' ') + 1).replace("{id}", id(text))
                                    + query(operation, text);
                    String body =
                            operation.has("requestBody")
                                    ? json(
                                                    operation.at(
                                                            "/requestBody/content/application~1json/schema"),
                                                    text,
                                                    0)
                                            .toString()
                                    : "";
                    HttpResponse<String> answer = client.send(method, target, body);
                    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
                });
        assertThat(contract.seen()).contains("POST /invites 201", "POST /invites 422");
    }

    private String id(ArbitraryText text) {
        return text.number(3) == 0
                ? "inv_" + "0".repeat(26)
                : server.invites.create(NewInvite.account(Source.console("admin"))).id();
    }

    private String query(JsonNode operation, ArbitraryText text) {
        StringBuilder query = new StringBuilder("?");
        operation
                .path("parameters")
                .forEach(
                        node -> {
                            JsonNode parameter = contract.resolved(node);
                            if (parameter.get("in").asText().equals("query")
                                    && text.number(4) == 0) {
                                JsonElement value = json(parameter.get("schema"), text, 0);
                                String plain =
                                        value.isJsonPrimitive()
                                                ? value.getAsString()
                                                : value.toString();
                                query.append(parameter.get("name").asText())
                                        .append('=')
                                        .append(URLEncoder.encode(plain, StandardCharsets.UTF_8))
                                        .append('&');
                            }
                        });
        return query.length() == 1 ? "" : query.substring(0, query.length() - 1);
    }

    /** A value of a schema, or now and then one of another kind. */
    private JsonElement json(JsonNode node, ArbitraryText text, int depth) {
        JsonNode schema = contract.resolved(node.has("allOf") ? node.get("allOf").get(0) : node);
        if (text.number(20) == 0) {
            return strange(text);
        }
        if (schema.has("enum")) {
            return new JsonPrimitive(
                    schema.get("enum").get(text.number(schema.get("enum").size())).asText());
        }
        JsonNode types = schema.path("type");
        String type =
                types.isArray() ? types.get(text.number(types.size())).asText() : types.asText();
        return switch (type) {
            case "null" -> JsonNull.INSTANCE;
            case "boolean" -> new JsonPrimitive(text.coin());
            case "integer" ->
                    new JsonPrimitive(
                            text.number(3) == 0
                                    ? text.number(Integer.MAX_VALUE) * 4_000_000_000L
                                    : schema.path("minimum").asLong(0) + text.number(10));
            case "array" -> {
                JsonArray array = new JsonArray();
                for (int i = text.number(4); i > 0; i--) {
                    array.add(json(schema.get("items"), text, depth + 1));
                }
                yield array;
            }
            case "object" -> members(schema, text, depth);
            default -> new JsonPrimitive(string(schema, text));
        };
    }

    private JsonObject members(JsonNode schema, ArbitraryText text, int depth) {
        JsonObject object = new JsonObject();
        schema.path("properties")
                .properties()
                .forEach(
                        member -> {
                            if (text.number(3) == 0 || member.getKey().equals("invites")) {
                                object.add(
                                        member.getKey(), json(member.getValue(), text, depth + 1));
                            }
                        });
        if (text.number(20) == 0) {
            object.add(text.word(), strange(text));
        }
        return object;
    }

    private static String string(JsonNode schema, ArbitraryText text) {
        if (schema.path("format").asText().equals("date-time") && text.coin()) {
            return "2026-03-0" + (1 + text.number(9)) + "T12:00:00Z";
        }
        List<String> usual =
                List.of("romeo", "choir", "user:romeo", "juliet", "inv_" + "0".repeat(26));
        return text.coin() ? usual.get(text.number(usual.size())) : text.encodableText();
    }

    private static JsonElement strange(ArbitraryText text) {
        return switch (text.number(6)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(text.word());
            case 2 -> new JsonPrimitive(text.number(1_000) / 7.0);
            case 3 -> new JsonArray();
            case 4 -> new JsonObject();
            default -> new JsonPrimitive(text.coin());
        };
    }
}

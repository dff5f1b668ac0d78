// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The reference in {@code docs/api.md} says what the contract says. {@code -Dapi.reference.write}
 * writes it.
 */
class ApiReferenceTest {

    private static final Path PAGE = Path.of("docs", "api.md");
    private static final String BEGIN =
            "<!-- reference: written by ApiReferenceTest from openapi.json -->\n";
    private static final String END = "<!-- end of reference -->\n";

    private final Contract contract = new Contract();

    @Test
    void theReferenceSaysWhatTheContractSays() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (System.getProperty("api.reference.write") != null) {
            page = page.substring(0, begin) + reference() + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf(END);
        }

        assertThat(page.substring(begin, end))
                .as("write it anew by: mvn test -Dtest=ApiReferenceTest -Dapi.reference.write")
                .isEqualTo(reference());
    }

    private String reference() {
        StringBuilder text = new StringBuilder();
        contract.operations().forEach((name, operation) -> operation(text, name, operation));
        text.append("\n### Objects\n");
        for (String name : List.of("NewInvite", "Change", "Batch", "Revocation", "Rotation")) {
            object(text, "In a request: " + name, name);
        }
        for (String name :
                List.of(
                        "Invite",
                        "Source",
                        "Redemption",
                        "Stats",
                        "Figures",
                        "Key",
                        "RotatedKey",
                        "Problem")) {
            object(text, "In an answer: " + name, name);
        }
        text.append("\n### Codes of what is wrong with one part of a request\n\n");
        List<String> codes = new ArrayList<>();
        contract.document()
                .at("/components/schemas/FieldError/properties/code/enum")
                .forEach(code -> codes.add("`" + code.asText() + "`"));
        return text.append(String.join(", ", codes)).append("\n\n").toString();
    }

    private void operation(StringBuilder text, String name, JsonNode operation) {
        text.append("\n### `").append(name).append("`\n\n");
        text.append(operation.get("summary").asText()).append(". ");
        text.append(operation.path("description").asText()).append("\n");
        StringBuilder parameters = new StringBuilder();
        operation
                .path("parameters")
                .forEach(
                        node -> {
                            JsonNode parameter = contract.resolved(node);
                            row(
                                    parameters,
                                    "`" + parameter.get("name").asText() + "`",
                                    parameter.get("in").asText(),
                                    parameter.get("description").asText());
                        });
        if (!parameters.isEmpty()) {
            text.append("\n| parameter | in | |\n|---|---|---|\n").append(parameters);
        }
        text.append("\n| status | answer |\n|---|---|\n");
        operation
                .get("responses")
                .properties()
                .forEach(
                        response ->
                                row(
                                        text,
                                        response.getKey(),
                                        contract.resolved(response.getValue())
                                                .get("description")
                                                .asText()));
    }

    private void object(StringBuilder text, String title, String name) {
        JsonNode schema = contract.document().at("/components/schemas/" + name);
        text.append("\n#### ").append(title).append("\n\n| member | type | |\n|---|---|---|\n");
        schema.get("properties")
                .properties()
                .forEach(
                        member -> {
                            JsonNode node = member.getValue();
                            JsonNode type =
                                    contract.resolved(
                                            node.has("allOf") ? node.get("allOf").get(0) : node);
                            String said =
                                    node.path("description")
                                            .asText(type.path("description").asText());
                            row(text, "`" + member.getKey() + "`", type(type), said);
                        });
    }

    private static String type(JsonNode type) {
        if (type.has("enum")) {
            List<String> words = new ArrayList<>();
            type.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(", ", words);
        }
        boolean isTime = type.path("format").asText().equals("date-time");
        List<String> words = new ArrayList<>();
        if (type.path("type").isArray()) {
            type.get("type").forEach(word -> words.add(word.asText()));
        } else {
            words.add(type.path("type").asText("string"));
        }
        return String.join(" or ", words).replace("string", isTime ? "time" : "text");
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}

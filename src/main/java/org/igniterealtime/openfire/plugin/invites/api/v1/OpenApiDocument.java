// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The contract of this API, an OpenAPI 3.1 document, as this server gives it to programs. */
final class OpenApiDocument {

    private static final String FILE = "openapi.json";

    private final JsonObject document;
    private final Supplier<String> apiUrl;

    /**
     * @param apiUrl the announced address of the API, without a slash at the end
     */
    OpenApiDocument(Supplier<String> apiUrl) {
        this.document = read();
        this.apiUrl = apiUrl;
    }

    /** The document, which names this server as the one that answers. */
    Answer answer() {
        JsonObject server = new JsonObject();
        server.addProperty("url", apiUrl.get() + "/v1");
        JsonArray servers = new JsonArray();
        servers.add(server);
        JsonObject body = new JsonObject();
        document.entrySet().forEach(member -> body.add(member.getKey(), member.getValue()));
        body.add("servers", servers);
        return Answer.ok(body);
    }

    private static JsonObject read() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(FILE)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

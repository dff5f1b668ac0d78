// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a body as one JSON object (RFC 8259), or not at all: what two readers might read in two
 * ways, as a member that is there twice, is none. Numbers stay as they were written.
 */
final class JsonText {

    /** A batch needs four: the object, its list, a row, the groups of that. */
    private static final int DEEPEST = 8;

    private final JsonReader reader;

    private JsonText(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /** The object; one without members when there is no text. Empty when it is none. */
    static Optional<JsonObject> object(byte[] octets) {
        if (octets.length == 0) {
            return Optional.of(new JsonObject());
        }
        try {
            // Unlike the constructor of String, this refuses what is not UTF-8.
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            JsonText json = new JsonText(text);
            JsonElement root = json.element(1);
            boolean alone = json.reader.peek() == JsonToken.END_DOCUMENT;
            return alone && root.isJsonObject()
                    ? Optional.of(root.getAsJsonObject())
                    : Optional.empty();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private JsonElement element(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new MalformedJsonException("Too deep");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> members(depth);
            case BEGIN_ARRAY -> elements(depth);
            case STRING -> new JsonPrimitive(reader.nextString());
            case NUMBER -> new JsonPrimitive(new LazilyParsedNumber(reader.nextString()));
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw new MalformedJsonException("No value");
        };
    }

    private JsonObject members(int depth) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw new MalformedJsonException("Twice");
            }
            object.add(name, element(depth + 1));
        }
        reader.endObject();
        return object;
    }

    private JsonArray elements(int depth) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(element(depth + 1));
        }
        reader.endArray();
        return array;
    }
}

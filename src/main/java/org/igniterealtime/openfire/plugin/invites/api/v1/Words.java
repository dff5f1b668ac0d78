// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/** How values are written in an answer. */
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return Columns.word(value);
    }

    static JsonElement text(Optional<String> text) {
        return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    /** RFC 3339 in UTC. */
    static JsonElement time(long millis) {
        return new JsonPrimitive(Instant.ofEpochMilli(millis).toString());
    }

    static JsonElement time(OptionalLong millis) {
        return millis.isPresent() ? time(millis.getAsLong()) : JsonNull.INSTANCE;
    }

    static JsonElement number(OptionalLong number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsLong()) : JsonNull.INSTANCE;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * How a request names a maker: {@code KEY ID}, which is short for {@code key:KEY ID}, or {@code
 * console:NAME}, or {@code user:NAME}. No id of a key has a colon.
 */
final class SourceText {

    private SourceText() {}

    /** Empty, and noted, when it is none of these. */
    static Optional<Source> read(String text, Query query) {
        Optional<Source> source = read(text);
        if (source.isEmpty()) {
            query.note(
                    "source",
                    "unknown_value",
                    "This can be the id of a key, console:NAME or user:NAME.");
        }
        return source;
    }

    static Optional<Source> read(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.substring(0, Math.max(0, colon))) {
            case "", "key" -> Optional.of(Source.key(name));
            case "console" -> Optional.of(Source.console(name));
            case "user" -> Optional.of(Source.user(name));
            default -> Optional.empty();
        };
    }
}

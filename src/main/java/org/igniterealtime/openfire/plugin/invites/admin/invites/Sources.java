// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.audit.InviteWords;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Who had invites made, in words that an administrator knows: keys by their names.
 *
 * @param keys the names of keys by their ids
 */
public record Sources(Map<String, String> keys) {

    /** When more keys' names match than this, only the first are searched for. */
    private static final int MOST_FOUND = 20;

    public static Sources of(ApiKeys keys) {
        return new Sources(keys.names());
    }

    /** Who it was. */
    public String text(Source source, Texts texts) {
        return nameOf(source)
                .map(name -> texts.get("admin.source.apiNamed", name, source.name().orElse("")))
                .orElseGet(() -> InviteWords.source(source, texts));
    }

    /** The names of all keys that have one, in their order. */
    List<String> names() {
        return keys.values().stream().distinct().sorted().toList();
    }

    /** The ids of the keys whose names hold this, in any letter case. */
    List<String> named(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return keys.entrySet().stream()
                .filter(key -> key.getValue().toLowerCase(Locale.ROOT).contains(wanted))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(MOST_FOUND)
                .toList();
    }

    /** What a key is called; empty for one without a name, and for everybody else. */
    public Optional<String> nameOf(Source source) {
        return source.type() == Source.Type.KEY ? source.name().map(keys::get) : Optional.empty();
    }
}

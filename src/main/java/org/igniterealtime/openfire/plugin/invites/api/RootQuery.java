// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;

/**
 * What the query of a request at the root asks for. Prosody's clients send {@code key} and {@code
 * redirect} only. Some of what {@code /v1} knows is honoured here too, and anything else is refused
 * by its name: a typo must not make an invite that nobody wanted.
 */
final class RootQuery {

    private static final Set<String> PROSODYS = Set.of("key", "redirect");
    private static final String USERNAME = "username";
    private static final String LIFETIME = "expires_in";
    private static final String USES = "uses_allowed";
    private static final String NOTE = "note";
    private static final Set<String> WISHES = Set.of(USERNAME, LIFETIME, USES, NOTE);

    /** Of a name that is said in an answer, in characters. */
    private static final int LONGEST_NAME = 60;

    private final String query;
    private final FormText fields;

    /**
     * @param query as it came, without the question mark; empty for none
     */
    RootQuery(String query) {
        this.query = query;
        this.fields = FormText.lenient(query);
    }

    /** What is wrong with the query, in a sentence; empty when nothing is. */
    Optional<String> problem() {
        List<String> names =
                Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> decoded(part.split("=", 2)[0]))
                        .filter(name -> !PROSODYS.contains(name))
                        .toList();
        for (String name : names) {
            if (!WISHES.contains(name)) {
                return Optional.of("This request knows no '" + shown(name) + "'.");
            }
            if (names.stream().filter(name::equals).count() > 1) {
                return Optional.of("'" + name + "' is there more than once.");
            }
            if (fields.text(name).isEmpty()) {
                return Optional.of("'" + name + "' has no value.");
            }
        }
        return number(LIFETIME, Long.MAX_VALUE / 1000).isEmpty() && fields.has(LIFETIME)
                ? Optional.of("'" + LIFETIME + "' is a number of seconds, 1 or more.")
                : number(USES, Integer.MAX_VALUE).isEmpty() && fields.has(USES)
                        ? Optional.of("'" + USES + "' is a number, 1 or more.")
                        : Optional.empty();
    }

    /** The invite that is wanted; only of a query without a {@link #problem}. */
    InviteWish wish() {
        int uses = number(USES, Integer.MAX_VALUE).map(Long::intValue).orElse(1);
        return InviteWish.of(Kind.ACCOUNT)
                .named(fields.get(USERNAME))
                .lasting(uses, number(LIFETIME, Long.MAX_VALUE / 1000).map(Duration::ofSeconds))
                .joining(List.of(), fields.get(NOTE));
    }

    /** The number under a name, if it is one of those from 1. */
    private Optional<Long> number(String name, long most) {
        return fields.first(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(number -> number >= 1 && number <= most);
    }

    private static String shown(String name) {
        String printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
    }

    /** Broken escapes are taken as they stand, as {@link FormText} does. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}

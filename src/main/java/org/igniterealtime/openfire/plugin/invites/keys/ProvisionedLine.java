// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as the server's configuration names it: {@code ID SHA-256-hex scopes name}, with blanks
 * between. Scopes have commas between them; the name is what is left, and may be empty.
 *
 * @param hash of the secret, which is what follows the slash of the key
 */
record ProvisionedLine(String id, SecretHash hash, NewKey wanted) {

    private static final Pattern LINE =
            Pattern.compile("(\\S+)\\s+([0-9A-Fa-f]{64})\\s+(\\S+)\\s*(.*)");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    static ProvisionedLine read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("it is not: ID SHA-256-hex scopes name");
        }
        String id = id(line).filter(PresentedKey::isId).orElse("");
        if (id.isEmpty() || id.equals(LocalSecret.ID)) {
            throw new IllegalArgumentException("its first word cannot be the id of a key");
        }
        return new ProvisionedLine(
                id,
                SecretHash.fromHex(parts.group(2)),
                NewKey.named(name(parts.group(4)), "")
                        .with(scopes(parts.group(3)))
                        .from(Origin.PROVISIONED));
    }

    /** The id that a line begins with, whether the rest can be read or not. */
    static Optional<String> id(String line) {
        return Optional.of(line.strip().split("\\s", 2)[0]).filter(id -> !id.isEmpty());
    }

    private static String name(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name has a control character");
        }
        return text;
    }

    /** Whoever reads a configuration file does not get at everybody's password by it. */
    private static Set<Scope> scopes(String words) {
        Set<Scope> scopes = new HashSet<>();
        for (String word : words.split(",", -1)) {
            scopes.add(
                    Scope.of(word)
                            .filter(scope -> scope != Scope.RESETS_CREATE)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "a provisioned key cannot have every scope"
                                                            + " that it names")));
        }
        return scopes;
    }
}

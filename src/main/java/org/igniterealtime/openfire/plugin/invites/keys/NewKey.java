// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A key as somebody wants it.
 *
 * @param name what it is for, up to {@link ApiKey#LONGEST_NAME} characters of any script; blank for
 *     none
 * @param createdBy the administrator who asked for it; empty for the machine itself
 * @param scopes what it may do
 * @param expires when it ends by itself, in milliseconds since 1970; empty for never
 * @param limits what its invites may be like
 * @param origin how it comes to be
 */
public record NewKey(
        String name,
        Optional<String> createdBy,
        Set<Scope> scopes,
        OptionalLong expires,
        KeyLimits limits,
        Origin origin) {

    /**
     * @throws IllegalArgumentException when the name is too long
     */
    public NewKey {
        name = name.strip();
        if (name.codePointCount(0, name.length()) > ApiKey.LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a key is too long");
        }
        scopes = Set.copyOf(scopes);
    }

    /** A key that makes invites with the careful limits and never ends, as Prosody's are. */
    public static NewKey named(String name, String administrator) {
        return new NewKey(
                name,
                Optional.of(administrator),
                Set.of(Scope.INVITES_CREATE),
                OptionalLong.empty(),
                KeyLimits.CAREFUL,
                Origin.CONSOLE);
    }

    /** The name as it is stored: a blank one is none. */
    Optional<String> keptName() {
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    /** The same that may do these things. */
    public NewKey with(Set<Scope> rights) {
        return new NewKey(name, createdBy, rights, expires, limits, origin);
    }

    /** The same until then. */
    public NewKey until(OptionalLong end) {
        return new NewKey(name, createdBy, scopes, end, limits, origin);
    }

    /** The same with these limits. */
    public NewKey within(KeyLimits bounds) {
        return new NewKey(name, createdBy, scopes, expires, bounds, origin);
    }

    /** The same, made by the machine itself or by its configuration. */
    public NewKey from(Origin other) {
        return new NewKey(name, Optional.empty(), scopes, expires, limits, other);
    }
}

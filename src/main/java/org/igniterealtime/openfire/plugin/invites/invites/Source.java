// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;

/**
 * Who had an invite made, and what sort of maker that is.
 *
 * @param name the key's id, or the user name of a person; empty after that person's account was
 *     deleted
 */
public record Source(Type type, Optional<String> name) {

    /** What sort of maker. */
    public enum Type {
        /** A program with an API key. */
        KEY,
        /** An administrator in the console. */
        CONSOLE,
        /** A user, in a client or on the users' own page. */
        USER
    }

    /** Made over HTTP with this API key. */
    public static Source key(String keyId) {
        return new Source(Type.KEY, Optional.of(keyId));
    }

    /** Made by this administrator in the console. */
    public static Source console(String administrator) {
        return new Source(Type.CONSOLE, Optional.of(administrator));
    }

    /** Made by this user (XEP-0401). */
    public static Source user(String username) {
        return new Source(Type.USER, Optional.of(username));
    }

    /** The person who made it; empty for a program, and for somebody whose account is gone. */
    public Optional<String> person() {
        return type == Type.KEY ? Optional.empty() : name;
    }
}

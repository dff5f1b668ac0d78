// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/** Finds an invite's row in SQL by its token. */
public final class StoredToken {

    private StoredToken() {}

    /** What the row holds of a token. */
    public static String hash(String token) {
        return TokenHash.of(token);
    }

    /** The condition for the WHERE clause. */
    public static String is(String token) {
        return "tokenHash = '" + TokenHash.of(token) + "'";
    }
}

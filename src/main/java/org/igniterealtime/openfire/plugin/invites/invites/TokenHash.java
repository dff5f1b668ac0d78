// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import org.igniterealtime.openfire.plugin.invites.hash.Sha256;

/**
 * What a token is looked up by: its SHA-256 as 64 lower-case hexadecimal digits. A token is random,
 * so that a fast hash is enough: there is nothing to guess.
 */
final class TokenHash {

    private TokenHash() {}

    static String of(String token) {
        return Sha256.hex(token);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import org.igniterealtime.openfire.plugin.invites.hash.ConstantTime;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;

/** The SHA-256 of a key's secret. */
final class SecretHash {

    private final String hex;

    private SecretHash(String hex) {
        this.hex = hex;
    }

    static SecretHash of(String secret) {
        return new SecretHash(Sha256.hex(secret));
    }

    /** Reads what {@link #hex} wrote. */
    static SecretHash fromHex(String hex) {
        return new SecretHash(hex);
    }

    /** In lower-case hexadecimal digits. */
    String hex() {
        return hex;
    }

    /** Compares in constant time. */
    boolean matches(SecretHash other) {
        return ConstantTime.areEqual(hex, other.hex);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a key's secret. */
final class SecretHash {

    private final byte[] digest;

    private SecretHash(byte[] digest) {
        this.digest = digest;
    }

    static SecretHash of(String secret) {
        try {
            return new SecretHash(
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Reads what {@link #hex} wrote. */
    static SecretHash fromHex(String hex) {
        return new SecretHash(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** Compares in constant time. */
    boolean matches(SecretHash other) {
        return MessageDigest.isEqual(digest, other.digest);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4). Fast, so it hides only what nobody can guess: random tokens and secrets,
 * never passwords.
 */
public final class Sha256 {

    private Sha256() {}

    /** The 64 lower-case hexadecimal digits of a text's hash, the text taken as UTF-8. */
    public static String hex(String text) {
        return hex(octets(text));
    }

    /** The 64 lower-case hexadecimal digits of the hash. */
    public static String hex(byte[] octets) {
        return HexFormat.of().formatHex(of(octets));
    }

    /** The 32 octets of a text's hash, the text taken as UTF-8. */
    public static byte[] of(String text) {
        return of(octets(text));
    }

    private static byte[] of(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

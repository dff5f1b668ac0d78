// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Random text of letters and digits. XEP-0401 wants tokens alphanumeric, and clients forward them
 * without decoding; XEP-0379 asks for at least 80 bits of randomness, and 24 characters hold 142.
 */
public final class Tokens {

    /** Characters of an invite's token. */
    public static final int LENGTH = 24;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ALPHABET = LETTERS + "0123456789";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The smallest power of two that the longer alphabet fits into, less one. */
    private static final int SIX_BITS = 63;

    private Tokens() {}

    /** A new token. */
    public static String next() {
        return random(LENGTH);
    }

    /** Whether the text could be a token at all, so that a stranger's input costs no query. */
    public static boolean isToken(String text) {
        return text.length() == LENGTH && SHAPE.matcher(text).matches();
    }

    /** A text of this many random letters and digits, all equally likely. */
    public static String random(int length) {
        return draw(length, ALPHABET);
    }

    /** As {@link #random}, but the first character is a letter. */
    public static String randomName(int length) {
        return draw(1, LETTERS) + random(length - 1);
    }

    /**
     * {@link SecureRandom} takes a lock that all threads share, whatever instance they ask: so it
     * is called once, for as many octets as nearly always suffice, rather than once per character.
     */
    private static String draw(int length, String alphabet) {
        char[] drawn = new char[length];
        byte[] octets = new byte[length + length / 2 + 8];
        int count = 0;
        while (count < length) {
            RANDOM.nextBytes(octets);
            for (int i = 0; i < octets.length && count < length; i++) {
                // Values beyond the alphabet are discarded: taking the remainder would favour its
                // beginning.
                int index = octets[i] & SIX_BITS;
                if (index < alphabet.length()) {
                    drawn[count++] = alphabet.charAt(index);
                }
            }
        }
        return new String(drawn);
    }
}

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

    private Tokens() {}

    /** A new token. */
    public static String next() {
        return random(LENGTH);
    }

    /** Whether the text could be a token at all, so that a stranger's input costs no query. */
    public static boolean isToken(String text) {
        return text.length() == LENGTH && SHAPE.matcher(text).matches();
    }

    /** So many evenly drawn letters and digits. */
    public static String random(int length) {
        return draw(length, ALPHABET);
    }

    /** As {@link #random}, but the first character is a letter. */
    public static String randomName(int length) {
        return draw(1, LETTERS) + random(length - 1);
    }

    private static String draw(int length, String alphabet) {
        return RANDOM.ints(length, 0, alphabet.length())
                .collect(
                        StringBuilder::new,
                        (text, index) -> text.append(alphabet.charAt(index)),
                        StringBuilder::append)
                .toString();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What is wrong with a password. Length counts most; there are no rules about kinds of characters,
 * which make passwords hard to remember and not hard to guess (NIST SP 800-63B, section 5.1.1.2).
 */
public final class PasswordCheck {

    /** The longest password, in characters (code points). */
    public static final int LONGEST = 128;

    /** Shorter names occur in too many words to be held against a password. */
    private static final int SHORTEST_NAME = 3;

    /** A password of this few pieces falls to the first guesses. */
    private static final int FEWEST_PIECES = 6;

    /** Telephone numbers and dates are shorter than this. */
    private static final int SHORTEST_NUMBER = 16;

    private final IntSupplier shortest;
    private final Guess guess = new Guess();

    /**
     * @param shortest the fewest characters (code points) of a password
     */
    public PasswordCheck(IntSupplier shortest) {
        this.shortest = shortest;
    }

    /** The fewest characters of a password. */
    public int shortest() {
        return shortest.getAsInt();
    }

    /**
     * What is wrong with a password; empty when it is acceptable.
     *
     * @param username the name of its account; may be empty while that is not known
     */
    public Optional<Weakness> weakness(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (SaslPreparation.unusable(password).isPresent()) {
            return Optional.of(Weakness.CHARACTER);
        }
        if (length < shortest.getAsInt()) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (SaslPreparation.mixesDirections(password)) {
            return Optional.of(Weakness.DIRECTION);
        }
        String plain = plain(password);
        String name = plain(username);
        if (name.length() >= SHORTEST_NAME && plain.contains(name)) {
            return Optional.of(Weakness.LIKE_NAME);
        }
        return isCommon(plain, length) ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    private boolean isCommon(String plain, int length) {
        return (length < SHORTEST_NUMBER && isNumber(plain)) || guess.pieces(plain) < FEWEST_PIECES;
    }

    /** Digits, and what people write between them. */
    private static boolean isNumber(String text) {
        return text.codePoints().allMatch(c -> Character.isDigit(c) || " +-./()".indexOf(c) >= 0);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

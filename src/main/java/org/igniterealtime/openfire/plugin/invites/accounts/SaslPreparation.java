// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.text.Normalizer;
import java.util.OptionalInt;

/**
 * What SASLprep (RFC 4013) would make of a password. Clients that log in by SCRAM prepare it so,
 * clients that log in by PLAIN often do not, and Openfire keeps it as it was typed: a password that
 * the preparation changes or refuses works in some clients only, or in none.
 *
 * <p>One thing differs from RFC 4013: characters that came into Unicode after version 3.2, most
 * emoji among them, are as good as those before. Clients do not refuse them.
 */
public final class SaslPreparation {

    /** RFC 3454: tables C.1.2, B.1, C.2.2, C.6, C.7, C.8 and C.9; pairs of first and last. */
    private static final int[] RANGES = {
        0x00A0, 0x00A0, 0x00AD, 0x00AD, 0x0340, 0x0341, 0x034F, 0x034F, 0x06DD, 0x06DD,
        0x070F, 0x070F, 0x1680, 0x1680, 0x1806, 0x1806, 0x180B, 0x180F, 0x2000, 0x200F,
        0x2028, 0x202F, 0x205F, 0x206F, 0x2FF0, 0x2FFB, 0x3000, 0x3000, 0xFE00, 0xFE0F,
        0xFEFF, 0xFEFF, 0xFFF9, 0xFFFD, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    private static final int NONCHARACTERS = 0xFDD0;
    private static final int NONCHARACTERS_END = 0xFDEF;

    private SaslPreparation() {}

    /**
     * The first character that the preparation would change, drop or refuse; empty when there is
     * none.
     *
     * @param password not much longer than people type: the work grows with the square
     */
    public static OptionalInt unusable(String password) {
        OptionalInt alone =
                password.codePoints().filter(SaslPreparation::isUnusableAnywhere).findFirst();
        return alone.isPresent() || isNormal(password)
                ? alone
                : firstThatChangesWhatIsBeforeIt(password);
    }

    /**
     * Whether letters of both directions, or the ends of it, break the rule for text that runs from
     * right to left (RFC 3454 section 6): such a password is refused whole.
     */
    public static boolean mixesDirections(String password) {
        int[] all = password.codePoints().toArray();
        boolean any = password.codePoints().anyMatch(SaslPreparation::isRightToLeft);
        return any
                && (password.codePoints().anyMatch(SaslPreparation::isLeftToRight)
                        || !isRightToLeft(all[0])
                        || !isRightToLeft(all[all.length - 1]));
    }

    private static boolean isUnusableAnywhere(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // Tables C.2 (controls), C.3, C.5, and what is in no version of Unicode known here.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> isListed(codePoint) || !isNormal(Character.toString(codePoint));
        };
    }

    private static boolean isListed(int codePoint) {
        for (int i = 0; i < RANGES.length; i += 2) {
            if (codePoint >= RANGES[i] && codePoint <= RANGES[i + 1]) {
                return true;
            }
        }
        // Table C.4.
        return (codePoint & 0xFFFE) == 0xFFFE
                || (codePoint >= NONCHARACTERS && codePoint <= NONCHARACTERS_END);
    }

    /** An accent that belongs into one character with the letter before it. */
    private static OptionalInt firstThatChangesWhatIsBeforeIt(String password) {
        int end = 0;
        while (end < password.length()) {
            int codePoint = password.codePointAt(end);
            end += Character.charCount(codePoint);
            if (!isNormal(password.substring(0, end))) {
                return OptionalInt.of(codePoint);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isNormal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int codePoint) {
        return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}

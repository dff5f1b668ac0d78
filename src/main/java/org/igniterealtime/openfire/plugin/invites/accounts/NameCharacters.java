// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which characters a user name may have: those of PRECIS' IdentifierClass (RFC 8264 section 4.2, by
 * the profile UsernameCaseMapped of RFC 8265), on top of what Openfire's own nodeprep leaves. That
 * takes away symbols, punctuation beyond ASCII, and all that cannot be seen.
 *
 * <p>The directionality rule of RFC 8265 is not here: nodeprep's is stricter.
 */
public final class NameCharacters {

    /**
     * Openfire takes a SCRAM client's name as it arrives, but the client escapes these two as
     * {@code =3D} and {@code =2C} (RFC 5802 section 5.1): such a user could not log in.
     */
    private static final String BREAKS_SCRAM = "=,";

    /** RFC 5892 section 2.6, PVALID there and not by their kind, or only in a context. */
    private static final Set<Integer> EXCEPTIONS = Set.of(0x06FD, 0x06FE, 0x0F0B, 0x3007);

    /** RFC 5892 section 2.6 (DISALLOWED), and letters and marks that are drawn as nothing. */
    private static final Set<Integer> DISALLOWED =
            Set.of(
                    0x0640, 0x07FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B,
                    0x034F, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0);

    /** No language puts more marks on one letter (UTS 39 section 5.4). */
    private static final int MOST_MARKS = 4;

    private NameCharacters() {}

    /**
     * The first character that a name cannot have, or cannot have in that place; empty when all are
     * acceptable.
     *
     * @param username prepared
     */
    public static OptionalInt unusable(String username) {
        int[] all = username.codePoints().toArray();
        int marks = 0;
        for (int i = 0; i < all.length; i++) {
            marks = isMark(all[i]) ? marks + 1 : 0;
            boolean stray = marks > MOST_MARKS || (marks > 0 && (i == 0 || all[i] == all[i - 1]));
            if (stray || !isAllowed(all, i)) {
                return OptionalInt.of(all[i]);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isAllowed(int[] all, int i) {
        int character = all[i];
        if (character <= '~') {
            return character > ' ' && BREAKS_SCRAM.indexOf(character) < 0;
        }
        if (DISALLOWED.contains(character) || isOldHangulOrSelector(character)) {
            return false;
        }
        return EXCEPTIONS.contains(character)
                || isGoodInItsContext(all, i)
                || (isLetterOrDigit(character) && isItsOwnCompatibleForm(character));
    }

    /** RFC 5892 appendix A.3 to A.7; the joiners of A.1 and A.2 are gone after nodeprep. */
    private static boolean isGoodInItsContext(int[] all, int i) {
        return switch (all[i]) {
            case 0x00B7 -> at(all, i - 1) == 'l' && at(all, i + 1) == 'l';
            case 0x0375 -> is(Character.UnicodeScript.GREEK, at(all, i + 1));
            case 0x05F3, 0x05F4 -> is(Character.UnicodeScript.HEBREW, at(all, i - 1));
            case 0x30FB -> hasKanaOrHan(all);
            default -> false;
        };
    }

    private static boolean hasKanaOrHan(int[] all) {
        for (int character : all) {
            if (is(Character.UnicodeScript.HIRAGANA, character)
                    || is(Character.UnicodeScript.KATAKANA, character)
                    || is(Character.UnicodeScript.HAN, character)) {
                return true;
            }
        }
        return false;
    }

    /** RFC 8264 section 9.1. */
    private static boolean isLetterOrDigit(int character) {
        return switch (Character.getType(character)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.MODIFIER_LETTER ->
                    true;
            default -> isMark(character);
        };
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** RFC 8264 section 9.17. */
    private static boolean isItsOwnCompatibleForm(int character) {
        return Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFKC);
    }

    /** RFC 8264 section 9.9, with the fillers that are drawn as nothing; variation selectors. */
    private static boolean isOldHangulOrSelector(int character) {
        return (character >= 0x1100 && character <= 0x11FF)
                || (character >= 0xA960 && character <= 0xA97F)
                || (character >= 0xD7B0 && character <= 0xD7FF)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }

    private static int at(int[] all, int i) {
        return i >= 0 && i < all.length ? all[i] : -1;
    }

    private static boolean is(Character.UnicodeScript script, int character) {
        return character >= 0 && Character.UnicodeScript.of(character) == script;
    }
}

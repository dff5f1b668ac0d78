// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The writing systems in a name: one, or those that are written together (UTS 39 section 5.2, level
 * "highly restrictive").
 */
final class Scripts {

    /** What belongs to all of them. */
    private static final Set<UnicodeScript> SHARED =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private static final List<Set<UnicodeScript>> TOGETHER =
            List.of(
                    EnumSet.of(
                            UnicodeScript.LATIN,
                            UnicodeScript.HAN,
                            UnicodeScript.HIRAGANA,
                            UnicodeScript.KATAKANA),
                    EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
                    EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    /** UAX 31, table 5: what is in everyday use somewhere. */
    private static final Set<UnicodeScript> USUAL =
            EnumSet.of(
                    UnicodeScript.COMMON,
                    UnicodeScript.INHERITED,
                    UnicodeScript.ARABIC,
                    UnicodeScript.ARMENIAN,
                    UnicodeScript.BENGALI,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.ETHIOPIC,
                    UnicodeScript.GEORGIAN,
                    UnicodeScript.GREEK,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.HAN,
                    UnicodeScript.HANGUL,
                    UnicodeScript.HEBREW,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KANNADA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.KHMER,
                    UnicodeScript.LAO,
                    UnicodeScript.LATIN,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.ORIYA,
                    UnicodeScript.SINHALA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.THAANA,
                    UnicodeScript.THAI,
                    UnicodeScript.TIBETAN);

    private Scripts() {}

    /** Whether letters, or digits, are from systems that nobody writes together. */
    static boolean areMixed(String name) {
        Set<UnicodeScript> scripts = of(name);
        scripts.removeAll(SHARED);
        boolean together =
                scripts.size() <= 1
                        || TOGETHER.stream().anyMatch(several -> several.containsAll(scripts));
        return !together || zeros(name) > 1;
    }

    /** Whether letters are from a system that hardly anybody can read and tell from others. */
    static boolean areRare(String name) {
        return !USUAL.containsAll(of(name));
    }

    private static Set<UnicodeScript> of(String name) {
        return name.codePoints()
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
    }

    /** How many kinds of decimal digits there are, each told by its zero (UTS 39 section 5.3). */
    private static long zeros(String name) {
        return name.codePoints()
                .filter(Character::isDigit)
                .map(digit -> digit - Character.digit(digit, 10))
                .distinct()
                .count();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what somebody calls themselves into a name that can be shown on a page. */
public final class DisplayName {

    /** Longer ones are not names but statements. */
    private static final int LONGEST = 60;

    /**
     * Control characters, those that turn the direction (UAX 9), and halves of characters; not the
     * joiners, which some scripts write names with.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    private DisplayName() {}

    /** The name in one line; empty when none of it is visible. */
    public static Optional<String> of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        String line = BLANKS.matcher(seen).replaceAll(" ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(cut(line));
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}

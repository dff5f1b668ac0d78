// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.stream.Collectors;

/**
 * What an inviter says to whoever is invited: a few lines of plain text. A page that strangers are
 * sent to quotes it, so the same holds for it as for {@link OrganisationText}: nothing in it leads
 * anywhere, nothing hides in it or turns the text around.
 */
public final class Greeting {

    /** The longest, in characters (code points). */
    public static final int LONGEST = OrganisationText.LONGEST;

    /** The most lines. */
    public static final int MOST_LINES = 10;

    private Greeting() {}

    /**
     * The text with lines as they are kept: each stripped, none empty, a line feed between them.
     */
    public static String tidy(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether a tidy text may stand on a page; an empty one may not. */
    public static boolean isPlain(String text) {
        return text.lines().count() <= MOST_LINES
                && OrganisationText.isPlain(text.replace('\n', ' '));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.html;

import java.util.List;
import java.util.regex.Pattern;

/** Where a line may end in a text that holds an address: behind its dots, not inside a word. */
public final class Breaks {

    private static final Pattern BREAK = Pattern.compile("(?<=[@.])(?=\\S)");

    private Breaks() {}

    /** The pieces of a text, one at least, which together are the text. */
    public static List<String> pieces(String text) {
        return List.of(BREAK.split(text));
    }
}

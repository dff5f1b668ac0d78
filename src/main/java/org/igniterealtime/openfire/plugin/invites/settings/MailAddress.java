// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.regex.Pattern;

/**
 * What counts as a mail address: one addr-spec of RFC 5322 (3.4.1) with a dot-atom on the left and
 * the name of a host on the right, in ASCII. No quotes, comments, lists or names, so that it can
 * stand in a header and in an envelope as it is, and is one address there.
 */
public final class MailAddress {

    /** The longest, in characters (RFC 5321, 4.5.3.1.3 without the brackets). */
    public static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?=[^@]{1,64}@)"
                            + (ATOM + "(\\." + ATOM + ")*@")
                            + (LABEL + "(\\." + LABEL + ")*"));

    private MailAddress() {}

    /** Whether the text is one. */
    public static boolean is(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What an administrator says about whom an invite comes from: a school, a club. It stands on pages
 * that strangers are sent to, so it is plain text in one line. Nothing in it leads anywhere, also
 * where a program makes links of what looks like one; nothing hides in it or turns the text around.
 */
public final class OrganisationText {

    /** The longest, in characters (code points). */
    public static final int LONGEST = 500;

    /**
     * Control characters, those that turn the direction (UAX 9), those that are drawn as nothing,
     * and what has no meaning of its own; not the joiners, which some scripts need.
     */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}"
                            + "\\x{17b5}\\x{180b}-\\x{180d}\\x{2800}\\x{3164}\\x{ffa0}"
                            + "\\x{fe00}-\\x{fe0e}\\x{e0100}-\\x{e01ef}"
                            + "&&[^\\u200c\\u200d]]");

    /** No language puts more marks on one letter (UTS 39 section 5.4). */
    private static final Pattern PILE_OF_MARKS = Pattern.compile("\\p{M}{5}");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Web and mail addresses as mail programs and chat apps find them in text. Two letters after
     * the dot, since a club may be an <em>e.V.</em>; a full stop of East Asia stands before the
     * next sentence, and is a dot (RFC 3490 section 3.1) only among our letters.
     */
    private static final Pattern LINK =
            Pattern.compile(
                    "@|//|\\\\\\\\|www\\.|[\\p{L}\\p{M}\\p{N}-]\\.(\\p{L}[\\p{L}\\p{M}\\p{N}-]|\\d+\\.\\d)"
                            + "|[a-z0-9-]\u3002[a-z]{2}"
                            + "|\\b(xmpp|mailto|tel|sms|sip|geo|data|javascript|magnet|matrix|tg):\\S",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OrganisationText() {}

    /** Whether it may stand on a page; an empty text may not. */
    public static boolean isPlain(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && LETTER.matcher(text).find()
                && !UNSEEN.matcher(text).find()
                && !PILE_OF_MARKS.matcher(text).find()
                && !LINK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
}

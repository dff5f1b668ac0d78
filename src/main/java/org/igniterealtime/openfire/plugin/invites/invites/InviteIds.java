// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public ids: a prefix that says of what, then 26 lower-case characters of Crockford's base 32. The
 * first 48 of their 128 bits are the time in milliseconds, the others are random, so that every
 * database sorts ids by the time they were made, whatever its collation. An id opens nothing: it
 * may stand in an address, a log or a mail.
 */
public final class InviteIds {

    /** The longest id, in characters: the width of the columns. */
    public static final int LENGTH = 30;

    private static final String INVITE = "inv_";
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CHARACTERS = 26;
    private static final int TIME_CHARACTERS = 10;
    private static final int BITS = 5;
    private static final Pattern SHAPE = Pattern.compile("inv_[0-7][0-9a-hjkmnp-tv-z]{25}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private InviteIds() {}

    /** A new id of an invite that is made at this time. */
    public static String next(long now) {
        return next(INVITE, now);
    }

    /**
     * A new id of something else.
     *
     * @param prefix up to four characters
     */
    public static String next(String prefix, long now) {
        byte[] random = new byte[CHARACTERS - TIME_CHARACTERS];
        RANDOM.nextBytes(random);
        StringBuilder id = new StringBuilder(prefix).append(time(now));
        for (byte octet : random) {
            id.append(ALPHABET.charAt(octet & 31));
        }
        return id.toString();
    }

    /** Whether the text could be an invite's id at all, so that other text costs no query. */
    public static boolean isId(String text) {
        return text.length() == LENGTH && SHAPE.matcher(text).matches();
    }

    /** The first id in a text, for instance in the address of a page of the console. */
    public static Optional<String> in(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /**
     * The least id that an invite made at this time can have: every invite made earlier has a
     * smaller one.
     */
    public static String leastAt(long time) {
        return leastAt(INVITE, time);
    }

    /**
     * The same of ids of something else.
     *
     * @param prefix up to four characters
     */
    public static String leastAt(String prefix, long time) {
        return prefix + time(Math.max(0, time)) + "0".repeat(CHARACTERS - TIME_CHARACTERS);
    }

    private static String time(long now) {
        char[] text = new char[TIME_CHARACTERS];
        long rest = Math.min(now, (1L << 48) - 1);
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= BITS;
        }
        return new String(text);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as somebody presents it: any text that begins with what could be an id and a slash.
 *
 * @param id up to 32 letters, digits, underscores and hyphens
 * @param secret all that follows the first slash
 */
record PresentedKey(String id, String secret) {

    /**
     * Up to the column's width. Other text cannot be an id and is not looked up: some of it makes a
     * database fail.
     */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** Reads a key; blanks around it came along when it was copied, and do no harm. */
    static Optional<PresentedKey> read(String text) {
        String stripped = withoutBlanksAround(text);
        int slash = stripped.indexOf('/');
        String id = stripped.substring(0, Math.max(0, slash));
        return isId(id)
                ? Optional.of(new PresentedKey(id, stripped.substring(slash + 1)))
                : Optional.empty();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "PresentedKey[" + id + "]";
    }

    private static String withoutBlanksAround(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space of any script, also what takes no room. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}

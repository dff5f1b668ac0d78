// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The beginning of a note as a column holds it for searches: without regard to letter case, as
 * hexadecimal digits. Such text sorts the same in every collation of every database, so that one
 * plain index and two comparisons find all notes that begin with something.
 */
final class NoteStart {

    /** The column's width is two digits for each. */
    private static final int OCTETS = 64;

    private NoteStart() {}

    static String of(String text) {
        byte[] octets = plain(text.strip()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Arrays.copyOf(octets, Math.min(octets.length, OCTETS)));
    }

    /** Larger than all that begin with this. */
    static String after(String start) {
        return start + "g";
    }

    /**
     * Text without regard to letter case and to how a character is composed. Each character is
     * folded by itself: lower-casing a whole word turns a final sigma into another character than a
     * sigma inside a longer word.
     */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.igniterealtime.openfire.plugin.invites.invites;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

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
        String plain =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        byte[] octets = plain.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Arrays.copyOf(octets, Math.min(octets.length, OCTETS)));
    }

    /** Larger than all that begin with this. */
    static String after(String start) {
        return start + "g";
    }
}

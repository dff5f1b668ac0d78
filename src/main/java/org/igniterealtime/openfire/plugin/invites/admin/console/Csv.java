// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table as comma-separated values (RFC 4180) for spreadsheets. What a spreadsheet would
 * take for a formula is made text by an apostrophe in front of it: names and notes are other
 * people's words.
 */
public final class Csv {

    /** The media type of such a table. */
    public static final String TYPE = "text/csv; charset=UTF-8";

    /** Tells spreadsheets that this is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** With these a formula may begin, in wide letters too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer writer;

    /** How many cells the first row has; 0 while there is none. */
    private int width;

    /** Begins a table. */
    public Csv(Writer writer) throws IOException {
        this.writer = writer;
        writer.write(BYTE_ORDER_MARK);
    }

    /**
     * Writes a row.
     *
     * @param cells as many as the first row has, 1 or more
     * @throws IllegalArgumentException when they are more or fewer
     */
    public void row(List<String> cells) throws IOException {
        if (width != 0 && cells.size() != width) {
            throw new IllegalArgumentException(cells.size() + " cells below " + width);
        }
        width = cells.size();
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(cell(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String plain = formula ? "'" + text : text;
        boolean quoted = plain.chars().anyMatch(c -> ",;\"\t\r\n".indexOf(c) >= 0);
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns for a terminal, as wide as what is in them; the last one is not padded. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(heads);
    }

    void add(String... cells) {
        rows.add(cells);
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                int pad = widths[i] - row[i].codePointCount(0, row[i].length());
                line.append(row[i]).append(i + 1 < row.length ? " ".repeat(pad + 2) : "");
            }
            out.println(line);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Numbered;
import org.igniterealtime.openfire.plugin.invites.figures.Figure;
import org.igniterealtime.openfire.plugin.invites.figures.Numbers;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Numbers under the names of their columns.
 *
 * @param id of the table in the page
 * @param names the heading of the first column
 * @param sum the last row; empty for none
 */
public record FigureTable(String id, String names, List<Row> rows, Optional<Row> sum) {

    /**
     * A row.
     *
     * @param address of the page about it; empty for none
     */
    public record Row(String name, Optional<String> address, Numbers numbers) {

        /** The numbers in the order of the columns. */
        public List<String> cells(Texts texts) {
            return Arrays.stream(Figure.values())
                    .map(figure -> texts.number(numbers.of(figure)))
                    .toList();
        }
    }

    static Row row(String name, Numbers numbers) {
        return new Row(name, Optional.empty(), numbers);
    }

    /** The rows with their numbers. */
    public List<Numbered<Row>> numbered() {
        return Numbered.from(1, rows);
    }

    /** The headings of the columns with numbers. */
    public static List<String> headings(Texts texts) {
        return Arrays.stream(Figure.values()).map(figure -> heading(figure, texts)).toList();
    }

    /** What a figure is called. */
    static String heading(Figure figure, Texts texts) {
        return switch (figure) {
            case MADE -> texts.get("admin.figures.made");
            case REDEEMED -> texts.get("admin.state.used");
            case EXPIRED -> texts.get("admin.state.expired");
            case REVOKED -> texts.get("admin.state.revoked");
        };
    }
}

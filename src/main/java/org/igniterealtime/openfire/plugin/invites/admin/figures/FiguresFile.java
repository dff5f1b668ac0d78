// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Csv;
import org.igniterealtime.openfire.plugin.invites.admin.invites.Sources;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.figures.Figure;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * The numbers of each maker in each month as a table for spreadsheets and programs: names of
 * columns are the API's, months are those of UTC.
 */
final class FiguresFile {

    private FiguresFile() {}

    static void write(
            Figures figures, Optional<Source> maker, int months, Sources sources, Writer writer)
            throws IOException {
        Csv csv = new Csv(writer);
        List<String> columns =
                new ArrayList<>(List.of("month", "source", "source_id", "source_name"));
        for (Figure figure : Figure.values()) {
            columns.add(Columns.word(figure));
        }
        csv.row(columns);
        figures.each(maker, months, row -> write(row, sources, csv));
    }

    private static void write(Figures.Row row, Sources sources, Csv csv) {
        List<String> cells = new ArrayList<>();
        cells.add(row.month().toString());
        cells.add(Columns.word(row.source().type()));
        cells.add(row.source().name().orElse(""));
        cells.add(sources.nameOf(row.source()).or(row.source()::person).orElse(""));
        for (Figure figure : Figure.values()) {
            cells.add(Long.toString(row.numbers().of(figure)));
        }
        try {
            csv.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

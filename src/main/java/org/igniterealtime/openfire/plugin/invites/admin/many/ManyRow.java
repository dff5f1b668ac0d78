// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.many;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.admin.console.PastedTable;

/**
 * One of several invites that are wanted, as somebody typed or pasted it.
 *
 * @param name whom it is for; empty for a row that has a mail address only
 * @param email may be empty, as the following
 */
public record ManyRow(String name, String email, String note, List<String> groups) {

    /** What a column is. */
    private enum Column {
        NAME("name", "username", "user name", "user", "login", "jid"),
        EMAIL("email", "e-mail", "mail", "mail address", "email address"),
        NOTE("note", "comment"),
        GROUPS("groups", "group");

        /** All its names, a line each. */
        private final String names;

        Column(String... names) {
            this.names = String.join("\n", names);
        }

        static Optional<Column> named(String cell) {
            String name = cell.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(c -> c.names.lines().anyMatch(name::equals))
                    .findFirst();
        }
    }

    /**
     * The rows of a text. Where the first line names columns, these count. Else a cell with an at
     * sign is a mail address, the first other one a name, and the next a note.
     */
    static List<ManyRow> read(String text) {
        List<List<String>> table = PastedTable.rows(text);
        List<Optional<Column>> head =
                table.isEmpty() ? List.of() : table.get(0).stream().map(Column::named).toList();
        return head.stream().anyMatch(Optional::isPresent)
                ? table.stream().skip(1).map(cells -> named(cells, head)).toList()
                : table.stream().map(ManyRow::guessed).toList();
    }

    private static ManyRow named(List<String> cells, List<Optional<Column>> head) {
        String groups = cell(Column.GROUPS, cells, head);
        return new ManyRow(
                cell(Column.NAME, cells, head),
                cell(Column.EMAIL, cells, head),
                cell(Column.NOTE, cells, head),
                Arrays.stream(groups.split("[,;|]"))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .toList());
    }

    private static String cell(Column column, List<String> cells, List<Optional<Column>> head) {
        return IntStream.range(0, Math.min(cells.size(), head.size()))
                .filter(i -> head.get(i).equals(Optional.of(column)))
                .mapToObj(cells::get)
                .findFirst()
                .orElse("");
    }

    private static ManyRow guessed(List<String> cells) {
        String email = cells.stream().filter(c -> c.indexOf('@') >= 0).findFirst().orElse("");
        List<String> others = cells.stream().filter(c -> !c.isEmpty() && !c.equals(email)).toList();
        return new ManyRow(
                others.isEmpty() ? "" : others.get(0),
                email,
                others.size() < 2 ? "" : others.get(1),
                List.of());
    }
}

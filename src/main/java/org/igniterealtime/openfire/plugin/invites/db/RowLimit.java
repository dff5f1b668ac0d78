// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a database is told to stop after a number of rows. It then plans the query for the first
 * rows; with JDBC's own limit alone, some databases sort the whole table first.
 *
 * <p>MySQL and MariaDB are also told which index gives the rows in order, where a statement says it
 * behind its table as <code>{by NAME}</code>. They would rather go down the primary key where many
 * rows pass the filter, and if those are the oldest they read all others first.
 */
enum RowLimit {
    /** The standard's words (SQL:2008), known to nearly all. */
    FETCH_FIRST("FETCH FIRST %d ROWS ONLY"),
    LIMIT("LIMIT %d"),
    /** SQL Server has no other beginning. */
    OFFSET("OFFSET 0 ROWS FETCH NEXT %d ROWS ONLY");

    private static final Pattern INDEX = Pattern.compile(" \\{by (\\w+)}");

    private final String words;

    RowLimit(String words) {
        this.words = words;
    }

    /**
     * The words of a database.
     *
     * @param product as the driver names it
     */
    static RowLimit of(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("mysql") || name.contains("mariadb")) {
            return LIMIT;
        }
        return name.contains("microsoft") ? OFFSET : FETCH_FIRST;
    }

    /** The statement for this many rows; it has to end in an ORDER BY. */
    String limit(String sql, int rows) {
        return INDEX.matcher(sql).replaceAll(this == LIMIT ? " FORCE INDEX ($1)" : "")
                + " "
                + String.format(Locale.ROOT, words, rows);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.util.Locale;

/**
 * How a database is told to stop after a number of rows. It then plans the query for the first
 * rows; with JDBC's own limit alone, some databases sort the whole table first.
 */
enum RowLimit {
    /** The standard's words (SQL:2008), known to nearly all. */
    FETCH_FIRST("FETCH FIRST %d ROWS ONLY"),
    LIMIT("LIMIT %d"),
    /** SQL Server has no other beginning. */
    OFFSET("OFFSET 0 ROWS FETCH NEXT %d ROWS ONLY");

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
        return sql + " " + String.format(Locale.ROOT, words, rows);
    }
}

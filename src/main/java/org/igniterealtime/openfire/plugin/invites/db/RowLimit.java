// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a database is told to stop after a number of rows. It then plans the query for the first
 * rows; with JDBC's own limit alone, some databases sort the whole table first.
 *
 * <p>MySQL and MariaDB are also told which index gives the rows in order, where a statement says it
 * behind its table as <code>{by NAME}</code>. They would rather go down the primary key where many
 * rows pass the filter, and if those are the oldest they read all others first. HSQLDB, of two
 * indexes that begin with the same column, takes the one that was made first, and sorts; there the
 * words tell it to take the one that has the order.
 *
 * <p>HSQLDB takes the order from an index only when all columns of the index are named. MySQL and
 * MariaDB sort when one is named that is equal to a value, unless its collation is that of the
 * connection, which it is not. So a statement names such a column in its ORDER BY as <code>
 * {also NAME, }</code>, and only HSQLDB is told of it.
 */
enum RowLimit {
    /** The standard's words (SQL:2008), known to nearly all. */
    FETCH_FIRST("FETCH FIRST %d ROWS ONLY"),
    LIMIT("LIMIT %d"),
    HSQLDB("FETCH FIRST %d ROWS ONLY"),
    /** SQL Server has no other beginning. */
    OFFSET("OFFSET 0 ROWS FETCH NEXT %d ROWS ONLY");

    private static final Pattern INDEX = Pattern.compile(" \\{by (\\w+)}");
    private static final Pattern SAME = Pattern.compile("\\{also ([^}]+)}");

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
        if (name.contains("hsql")) {
            return HSQLDB;
        }
        return name.contains("microsoft") ? OFFSET : FETCH_FIRST;
    }

    /** The statement for this many rows; it has to end in an ORDER BY. */
    String limit(String sql, int rows) {
        Matcher named = INDEX.matcher(SAME.matcher(sql).replaceAll(this == HSQLDB ? "$1" : ""));
        boolean isNamed = named.find();
        return named.replaceAll(this == LIMIT ? " FORCE INDEX ($1)" : "")
                + " "
                + String.format(Locale.ROOT, words, rows)
                + (this == HSQLDB && isNamed ? " USING INDEX" : "");
    }
}

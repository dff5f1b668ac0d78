// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.util.List;
import java.util.Optional;

/** Statements that run on their own, or together in one transaction. */
public interface Statements {

    /**
     * All rows of a query.
     *
     * @throws StoreException when the database refuses
     */
    <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters);

    /**
     * The first rows of a query that ends in an ORDER BY, planned by the database for so many. It
     * may name the index that gives them in order, as <code>{by NAME}</code> behind the table, and
     * in the ORDER BY the columns of that index that are the same in all rows, as <code>
     * {also NAME, }</code>; only in a statement for this method.
     *
     * @param limit rows to return, 1 or more
     * @throws StoreException when the database refuses
     */
    <T> List<T> page(int limit, String sql, RowMapper<T> mapper, Object... parameters);

    /**
     * The first row of a query, or empty.
     *
     * @throws StoreException when the database refuses
     */
    <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters);

    /**
     * Changes rows.
     *
     * @return how many rows were changed
     * @throws StoreException when the database refuses
     */
    int update(String sql, Object... parameters);

    /**
     * Changes rows by one statement with the parameters of each, in as few trips to the database as
     * its driver can do. Only in a transaction is that all of them or none.
     *
     * @throws StoreException when the database refuses one
     */
    void updateAll(String sql, List<Object[]> parameters);

    /** The number that a {@code SELECT COUNT(*)} gives. */
    default long count(String sql, Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}

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
     * The rows from {@code skip} on, at most {@code limit} of them. Plain JDBC, because each of the
     * nine databases has its own words for a page.
     *
     * @param skip rows to leave out, 0 or more
     * @param limit rows to return, 1 or more
     * @throws StoreException when the database refuses
     */
    <T> List<T> page(int skip, int limit, String sql, RowMapper<T> mapper, Object... parameters);

    /**
     * Changes rows.
     *
     * @return how many rows were changed
     * @throws StoreException when the database refuses
     */
    int update(String sql, Object... parameters);

    /** The first row of a query, or empty. */
    default <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
        return page(0, 1, sql, mapper, parameters).stream().findFirst();
    }

    /** The number that a {@code SELECT COUNT(*)} gives. */
    default long count(String sql, Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }
}

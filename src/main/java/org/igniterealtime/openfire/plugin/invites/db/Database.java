// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** The server's database. Each statement takes a connection of its own from the source. */
public final class Database implements Statements {

    private static final int MOST_ATTEMPTS = 10;

    private final ConnectionSource source;

    public Database(ConnectionSource source) {
        this.source = source;
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
        return with(sql, statements -> statements.query(sql, mapper, parameters));
    }

    @Override
    public <T> List<T> page(int limit, String sql, RowMapper<T> mapper, Object... parameters) {
        return with(sql, statements -> statements.page(limit, sql, mapper, parameters));
    }

    @Override
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
        return with(sql, statements -> statements.first(sql, mapper, parameters));
    }

    @Override
    public int update(String sql, Object... parameters) {
        return with(sql, statements -> statements.update(sql, parameters));
    }

    @Override
    public void updateAll(String sql, List<Object[]> parameters) {
        with(
                sql,
                statements -> {
                    statements.updateAll(sql, parameters);
                    return parameters;
                });
    }

    /**
     * Runs statements as one transaction: all of them are kept or, when the work throws, none.
     * After a deadlock the transaction that the database has rolled back is run again a moment
     * later, up to ten times within two seconds.
     *
     * @param work only queries and updates; may be run more than once
     * @throws StoreException when the database refuses, or the thread is interrupted while it
     *     waits; whatever the work throws passes through
     */
    public <T> T transaction(Function<Statements, T> work) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return attempt(work);
            } catch (StoreException e) {
                if (!e.isRetryable() || !waited(attempt)) {
                    throw e;
                }
            }
        }
        return attempt(work);
    }

    /** No connection is held meanwhile. */
    private static boolean waited(int attempt) {
        try {
            Thread.sleep(BackOff.after(attempt, ThreadLocalRandom.current()).toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T attempt(Function<Statements, T> work) {
        try (Connection connection = source.open()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new ConnectionStatements(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                // The pool gets the connection back as it gave it.
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("a transaction", e);
        }
    }

    private <T> T with(String sql, Function<Statements, T> work) {
        try (Connection connection = source.open()) {
            return work.apply(new ConnectionStatements(connection));
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }
}

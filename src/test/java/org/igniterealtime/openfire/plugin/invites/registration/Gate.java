// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/**
 * Holds statements of the servers up in the database, by a trigger that waits for a lock which the
 * test has: so a server can be stopped between any two steps.
 */
public final class Gate implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What a database calls the lock, and whoever waits for it. */
    private enum Words {
        POSTGRESQL(
                "SELECT pg_advisory_lock(4711)",
                "SELECT pg_advisory_unlock(4711)",
                "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
                "SELECT pg_terminate_backend(%d)"),
        MARIADB(
                "SELECT GET_LOCK('gate', 60)",
                "SELECT RELEASE_LOCK('gate')",
                "SELECT id FROM information_schema.processlist WHERE state = 'User lock'",
                "KILL %d");

        private final String lock;
        private final String unlock;
        private final String waiting;
        private final String end;

        Words(String lock, String unlock, String waiting, String end) {
            this.lock = lock;
            this.unlock = unlock;
            this.waiting = waiting;
            this.end = end;
        }
    }

    private final SharedDatabase database;
    private final Words words;
    private final Connection holder;
    private final Hook hook;

    /** Shut from now on. */
    public Gate(SharedDatabase database) throws SQLException {
        this.database = database;
        words = database.kind() == DatabaseKind.POSTGRESQL ? Words.POSTGRESQL : Words.MARIADB;
        hook =
                new Hook(
                        database,
                        "gate",
                        "PERFORM pg_advisory_xact_lock(4711);",
                        "DO GET_LOCK('gate', 1000); DO RELEASE_LOCK('gate');");
        holder = database.connect();
        run(holder, words.lock);
    }

    /**
     * Puts it before statements of one kind.
     *
     * @param statement {@code INSERT ON table}, {@code UPDATE ON table} or {@code DELETE ON table}
     * @param condition which rows
     */
    public void before(String statement, String condition) throws SQLException {
        hook.before(statement, condition);
    }

    /** Waits until so many statements stand before it. */
    public void awaitWaiting(int number) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (waiting().size() != number) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not so many came to the gate: " + number);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private List<Long> waiting() throws SQLException {
        List<Long> all = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(words.waiting)) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
        }
        return all;
    }

    /** Ends the statements of a server that was killed: the database would run them to the end. */
    public void dropWaiting() throws SQLException {
        for (long one : waiting()) {
            database.run(words.end.formatted(one));
        }
        awaitWaiting(0);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Opens it for good. */
    @Override
    public void close() throws SQLException {
        run(holder, words.unlock);
        holder.close();
        hook.close();
    }
}

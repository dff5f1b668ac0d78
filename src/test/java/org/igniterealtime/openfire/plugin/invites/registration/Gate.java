// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds statements of the servers up in the database, by a trigger that waits for a lock which the
 * test has: so a server can be stopped between any two steps.
 */
public final class Gate implements AutoCloseable {

    private static final String FUNCTION =
            """
            CREATE OR REPLACE FUNCTION gate() RETURNS trigger AS $$
            BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$ LANGUAGE plpgsql\
            """;

    private static final String WAITING =
            " FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SharedPostgres postgres;
    private final Connection holder;

    /** Shut from now on. */
    public Gate(SharedPostgres postgres) throws SQLException {
        this.postgres = postgres;
        postgres.run(FUNCTION);
        holder = postgres.connect();
        lock("pg_advisory_lock");
    }

    /**
     * Puts it before statements of one kind.
     *
     * @param statement {@code INSERT ON table} or {@code UPDATE ON table}
     * @param condition which rows
     */
    public void before(String statement, String condition) throws SQLException {
        String name = "gate" + Integer.toUnsignedString((statement + condition).hashCode());
        postgres.run(
                "CREATE TRIGGER %s BEFORE %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION gate()"
                        .formatted(name, statement, condition));
    }

    /** Waits until so many statements stand before it. */
    public void awaitWaiting(int number) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (postgres.number("SELECT COUNT(*)" + WAITING) != number) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not so many came to the gate: " + number);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Ends the statements of a server that was killed: the database would run them to the end. */
    public void dropWaiting() throws SQLException {
        postgres.number("SELECT COUNT(pg_terminate_backend(pid))" + WAITING);
        awaitWaiting(0);
    }

    private void lock(String function) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("SELECT " + function + "(4711)");
        }
    }

    /** Opens it for good. */
    @Override
    public void close() throws SQLException {
        lock("pg_advisory_unlock");
        holder.close();
        postgres.run("DROP FUNCTION gate() CASCADE");
    }
}

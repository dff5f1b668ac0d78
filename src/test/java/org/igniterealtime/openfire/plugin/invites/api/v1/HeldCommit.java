// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;

/**
 * Has PostgreSQL commit and not say so: it waits for a second server that there is not. Whoever
 * asked for the commit hears nothing, and what was committed stays, whatever becomes of him.
 */
final class HeldCommit implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String HELD =
            "SELECT COUNT(*) FROM pg_stat_activity a WHERE wait_event = 'SyncRep' AND EXISTS"
                    + " (SELECT 1 FROM pg_locks l WHERE l.pid = a.pid AND l.relation ="
                    + " '%s'::regclass AND l.mode = 'RowExclusiveLock')";

    private final SharedDatabase database;

    /** Other databases know nothing like it. */
    static boolean isPossible(SharedDatabase database) {
        return database.kind() == DatabaseKind.POSTGRESQL;
    }

    /** From now on no commit is answered. */
    HeldCommit(SharedDatabase database) throws SQLException {
        this.database = database;
        set("SET synchronous_standby_names = 'nobody'");
    }

    /** Waits until a transaction is committed that has written into this table. */
    void await(String table) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (database.number(HELD.formatted(table)) == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Nobody has committed anything in " + table);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void set(String what) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM " + what);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** Lets go of what was held. */
    @Override
    public void close() throws SQLException {
        set("RESET synchronous_standby_names");
    }
}

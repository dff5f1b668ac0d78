// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.igniterealtime.openfire.plugin.invites.db.ConnectionSource;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.DatabaseServer;
import org.igniterealtime.openfire.plugin.invites.db.LargeDatabase;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Upkeep on MariaDB, which locks whatever a statement has looked at, and what would come in
 * between, until the transaction ends: those who make invites do not wait for it. 20,000 rows show
 * it; an index is used the same way for more.
 */
@Tag("slow")
class UpkeepLocksIT {

    private static final int ROWS = 20_000;
    private static final int LONGEST_WAIT_MILLIS = 200;

    /** MariaDB's number for it. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private ConnectionSource source;
    private Database database;
    private Invites invites;

    @BeforeEach
    void fill() throws Exception {
        source = DatabaseServer.shared(DatabaseKind.MARIADB).emptyDatabase();
        LargeDatabase large = new LargeDatabase("mariadb", source);
        large.create();
        large.fill(0, ROWS);
        database = new Database(source);
        invites = invites(database);
    }

    @Test
    void whoMakesAnInviteDoesNotWaitForAPurge() throws Exception {
        long before = waitedMillis();

        CompletableFuture<Integer> purge =
                CompletableFuture.supplyAsync(() -> invites.upkeep().purge(Duration.ZERO));
        int made = 0;
        while (!purge.isDone()) {
            create(invites);
            made++;
        }

        assertThat(purge.get()).isEqualTo(ROWS / 4 * 3);
        assertThat(made).isGreaterThan(100);
        assertThat(waitedMillis() - before).isLessThan(LONGEST_WAIT_MILLIS);
    }

    /** What the purge must not be; if it were, it would be noticed. */
    @Test
    void oneStatementForAllOfThemWouldMakeOthersWait() throws Exception {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("DELETE FROM ofInvite WHERE ends < 8000000000000");

            Invites others = invites(new Database(this::impatient));
            assertThatThrownBy(() -> create(others))
                    .rootCause()
                    .hasMessageContaining("code " + LOCK_WAIT_TIMEOUT);
            connection.rollback();
        }
        create(invites);
    }

    private Connection impatient() throws SQLException {
        Connection connection = source.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
        }
        return connection;
    }

    private static Invites invites(Database database) {
        return new Invites(database, TestSeal.SEAL, Clock.systemUTC(), () -> Duration.ofDays(7));
    }

    private static void create(Invites invites) {
        invites.create(NewInvite.account(Source.console("test")));
    }

    /** How long all transactions together have waited for locks of rows since the server began. */
    private long waitedMillis() {
        return database.first(
                        "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_time'", row -> row.getLong(2))
                .orElseThrow();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.igniterealtime.openfire.plugin.invites.db.ConnectionSource;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.DatabaseServer;
import org.igniterealtime.openfire.plugin.invites.db.KeptConnection;
import org.igniterealtime.openfire.plugin.invites.db.LargeDatabase;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long it takes to make an invite while half a million are purged. Runs only when asked for,
 * with {@code -Dfigures}, on a quiet machine: each invite's time is the wall's. {@code
 * UpkeepLocksIT} looks at the locks in every build, with fewer.
 *
 * <p>{@code -Dpurge.rows=20000} asks for another number.
 */
@Tag("figures")
class PurgeWaitIT {

    private static final int PURGED = Integer.getInteger("purge.rows", 500_000);
    private static final Duration LONGEST = Duration.ofMillis(200);

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "POSTGRESQL"})
    void nobodyWaitsForAPurge(DatabaseKind kind) throws Exception {
        ConnectionSource source = DatabaseServer.shared(kind).emptyDatabase();
        LargeDatabase large = new LargeDatabase(kind.type(), source);
        large.create();
        // Of four rows three are dead.
        large.fill(0, PURGED / 3 * 4);
        try (Connection purging = source.open();
                Connection making = source.open()) {
            purgeAndMake(kind, invites(purging), invites(making));
        }
    }

    /** All its statements go over one connection, as if the pool had it at hand. */
    private static Invites invites(Connection connection) {
        return new Invites(
                new Database(new KeptConnection(connection)),
                TestSeal.SEAL,
                Clock.systemUTC(),
                () -> Duration.ofDays(7));
    }

    private static void purgeAndMake(DatabaseKind kind, Invites purging, Invites making)
            throws Exception {
        NewInvite wanted = NewInvite.account(Source.console("test"));
        making.create(wanted);

        long start = System.nanoTime();
        CompletableFuture<Integer> purge =
                CompletableFuture.supplyAsync(() -> purging.upkeep().purge(Duration.ZERO));
        List<Duration> times = new ArrayList<>();
        while (!purge.isDone()) {
            long begun = System.nanoTime();
            making.create(wanted);
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }

        Collections.sort(times);
        System.out.printf(
                "%s: purged %,d in %d s; made %,d meanwhile, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                kind.type(),
                purge.get(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                times.size(),
                millis(times, 0.5),
                millis(times, 0.99),
                millis(times, 1));
        assertThat(purge.get()).isEqualTo(PURGED / 3 * 3);
        assertThat(times.get(times.size() - 1)).isLessThan(LONGEST);
    }

    private static double millis(List<Duration> sorted, double share) {
        int index = (int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share));
        return sorted.get(index).toNanos() / 1e6;
    }
}

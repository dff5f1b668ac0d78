// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.igniterealtime.openfire.plugin.invites.db.Worker;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    @Test
    void aRunThatFailsByAnErrorIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);

        try (Upkeep upkeep = new Upkeep("test")) {
            upkeep.every(
                    Duration.ofMillis(1),
                    "what this server lacks",
                    () -> {
                        runs.countDown();
                        throw new NoSuchMethodError("gone in the next version");
                    });

            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theRunUnderWayMayFinishWhatItWrites() throws InterruptedException {
        AtomicBoolean written = new AtomicBoolean();
        Upkeep upkeep = new Upkeep("test", Duration.ofSeconds(30));
        underWay(upkeep, () -> written.set(!isCutShort(500)));

        upkeep.close();

        assertThat(written).isTrue();
    }

    @Test
    void theRunUnderWayIsAskedToEnd() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        Upkeep upkeep = new Upkeep("test", Duration.ofSeconds(30));
        underWay(
                upkeep,
                () -> {
                    while (!Worker.isAskedToEnd() && !interrupted.get()) {
                        interrupted.set(isCutShort(1));
                    }
                    ended.set(true);
                });

        upkeep.close();

        assertThat(ended).isTrue();
        assertThat(interrupted).isFalse();
        assertThat(Worker.isAskedToEnd()).isFalse();
    }

    @Test
    void aRunThatDoesNotEndIsInterrupted() throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        Upkeep upkeep = new Upkeep("test", Duration.ofMillis(1));
        underWay(upkeep, () -> interrupted.set(isCutShort(60_000)));

        upkeep.close();

        assertThat(interrupted).isTrue();
    }

    @Test
    void whoeverStopsItMayBeInterruptedItself() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Upkeep upkeep = new Upkeep("test", Duration.ofSeconds(30));
        underWay(
                upkeep,
                () -> {
                    if (isCutShort(60_000)) {
                        interrupted.countDown();
                    }
                });

        Thread.currentThread().interrupt();
        assertThatThrownBy(upkeep::close).isInstanceOf(InterruptedException.class);

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Has it run this, and returns once that has begun. */
    private static void underWay(Upkeep upkeep, Runnable run) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        upkeep.every(
                Duration.ofMillis(1),
                "what takes its time",
                () -> {
                    begun.countDown();
                    run.run();
                });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits for so long; whether it was interrupted. */
    private static boolean isCutShort(long millis) {
        try {
            return new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    @Test
    void aRunThatFailsByAnErrorIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);

        try (Upkeep upkeep = new Upkeep("test", Duration.ZERO)) {
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
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        Upkeep upkeep = new Upkeep("test", Duration.ofSeconds(30));
        upkeep.every(
                Duration.ofMillis(1),
                "a slow write",
                () -> {
                    begun.countDown();
                    written.set(!isCutShort(never, 500));
                });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        upkeep.close();

        assertThat(written).isTrue();
    }

    @Test
    void aRunThatDoesNotEndIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Upkeep upkeep = new Upkeep("test", Duration.ofMillis(1));
        upkeep.every(
                Duration.ofMillis(1),
                "what waits for a mail server",
                () -> {
                    begun.countDown();
                    interrupted.set(isCutShort(never, 60_000));
                });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        upkeep.close();

        assertThat(interrupted).isTrue();
    }

    @Test
    void whoeverStopsItMayBeInterruptedItself() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Upkeep upkeep = new Upkeep("test", Duration.ofSeconds(30));
        upkeep.every(
                Duration.ofMillis(1),
                "what waits for a mail server",
                () -> {
                    begun.countDown();
                    if (isCutShort(new CountDownLatch(1), 60_000)) {
                        interrupted.countDown();
                    }
                });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        Thread.currentThread().interrupt();
        assertThatThrownBy(upkeep::close).isInstanceOf(InterruptedException.class);

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean isCutShort(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}

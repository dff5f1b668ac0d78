// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        Upkeep upkeep = new Upkeep("test");
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
        Upkeep upkeep = new Upkeep("test");
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

    private static boolean isCutShort(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}

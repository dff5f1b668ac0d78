// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void noMoreWorkThanThereArePermitsAndEverybodyHasATurn() throws Exception {
        Bulkhead bulkhead = new Bulkhead(3, 100, LONG);
        AtomicInteger working = new AtomicInteger();
        List<Future<Optional<Integer>>> turns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            turns.add(
                    threads.submit(
                            () ->
                                    bulkhead.run(
                                            () -> {
                                                int now = working.incrementAndGet();
                                                Thread.onSpinWait();
                                                working.decrementAndGet();
                                                return now;
                                            })));
        }

        for (Future<Optional<Integer>> turn : turns) {
            assertThat(turn.get().orElseThrow()).isBetween(1, 3);
        }
    }

    @Test
    void whoFindsTheQueueFullIsToldSoAtOnce() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 0, LONG);
        CountDownLatch begun = new CountDownLatch(1);
        hold(bulkhead, begun);
        begun.await();

        long before = System.nanoTime();
        assertThat(bulkhead.run(() -> "never")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG);
    }

    @Test
    void nobodyWaitsLongerThanThePatience() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 5, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        hold(bulkhead, begun);
        begun.await();

        assertThat(bulkhead.run(() -> "too late")).isEmpty();
    }

    @Test
    void workThatFailsGivesItsPermitBack() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () ->
                                    bulkhead.run(
                                            () -> {
                                                throw new IllegalStateException("as it happens");
                                            }))
                    .hasMessage("as it happens");
        }

        assertThat(bulkhead.run(() -> "still here")).contains("still here");
    }

    private void hold(Bulkhead bulkhead, CountDownLatch begun) {
        Future<Optional<String>> unused =
                threads.submit(
                        () ->
                                bulkhead.run(
                                        () -> {
                                            begun.countDown();
                                            try {
                                                end.await();
                                            } catch (InterruptedException e) {
                                                Thread.currentThread().interrupt();
                                            }
                                            return "held";
                                        }));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Visits at a steady rate, whether the server keeps up or not: a few at the same time, and what
 * would have to wait too long is left out and counted.
 */
final class Crowd implements AutoCloseable {

    private static final int TOGETHER = 8;
    private static final int QUEUE = 40;
    private static final int LAST_MINUTE = 60;
    private static final long POLL_MILLIS = 50;

    /** A kind of visit, which comes as often as its weight says. */
    private record Kind(String name, Visit visit) {}

    private final List<Kind> kinds = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** Since when each of those who are there has been there. */
    private final Map<Object, Long> underWay = new ConcurrentHashMap<>();

    private final ExecutorService workers = Executors.newFixedThreadPool(TOGETHER);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Ledger ledger;
    private final Disturbance disturbance;

    Crowd(Ledger ledger, Disturbance disturbance) {
        this.ledger = ledger;
        this.disturbance = disturbance;
    }

    /**
     * One more kind.
     *
     * @param weight how often it comes, in proportion to the others
     */
    Crowd of(int weight, String name, Visit visit) {
        for (int i = 0; i < weight; i++) {
            kinds.add(new Kind(name, visit));
        }
        return this;
    }

    /** Lets them come, so many in a second. */
    // A visit that throws is written down by it.
    @SuppressWarnings("FutureReturnValueIgnored")
    void come(int rate) {
        clock.scheduleAtFixedRate(this::next, 0, 1_000_000 / rate, TimeUnit.MICROSECONDS);
    }

    private void next() {
        if (waiting.get() >= QUEUE) {
            ledger.count("visits left out");
            return;
        }
        waiting.incrementAndGet();
        Kind kind = kinds.get(Ledger.random(kinds.size()));
        workers.execute(() -> run(kind));
    }

    private void run(Kind kind) {
        long start = System.nanoTime();
        Object visitor = new Object();
        underWay.put(visitor, start);
        try {
            kind.visit().make();
            ledger.count("visits");
            ledger.count("visit: " + kind.name());
        } catch (IOException | RuntimeException | Error e) {
            ledger.failed(disturbance.since(start), kind.name(), e.toString());
        } finally {
            underWay.remove(visitor);
            waiting.decrementAndGet();
        }
    }

    /** Returns when all who are there now have left, after a minute at the latest. */
    void awaitThoseWhoAreThere() throws InterruptedException {
        long now = System.nanoTime();
        long deadline = now + TimeUnit.SECONDS.toNanos(LAST_MINUTE);
        while (underWay.values().stream().anyMatch(since -> since - now < 0)
                && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Lets those who are there go on to the end; nobody comes any more. */
    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_MINUTE, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

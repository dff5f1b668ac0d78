// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Requests that are the same are done one after the other, so that the second is answered with what
 * the first has made. Those of other nodes of a cluster meet in the database.
 */
final class Turns {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Each holds a thread that BOSH could need. */
    private static final int MOST_WAITING = 50;

    /** What is done in a turn. */
    interface Work<T> {

        T run() throws IOException;
    }

    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_WAITING);

    /**
     * Does the work when nobody else is at it under this name.
     *
     * @return empty when somebody still was after five seconds, or too many others wait
     */
    <T> Optional<T> take(String name, Work<T> work) throws IOException {
        CountDownLatch own = new CountDownLatch(1);
        long end = System.nanoTime() + PATIENCE_NANOS;
        CountDownLatch other = running.putIfAbsent(name, own);
        while (other != null) {
            if (!hasEnded(other, end - System.nanoTime())) {
                return Optional.empty();
            }
            other = running.putIfAbsent(name, own);
        }
        try {
            return Optional.of(work.run());
        } finally {
            running.remove(name);
            own.countDown();
        }
    }

    private boolean hasEnded(CountDownLatch other, long patienceNanos) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return other.await(patienceNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }
}

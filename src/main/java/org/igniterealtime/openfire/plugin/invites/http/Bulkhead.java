// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps requests over HTTP from taking all that the server has: a fixed number work on the database
 * at the same time, a fixed number wait for a short while, and the rest are told to come back. All
 * HTTP doors share one. Openfire's pool of connections and the threads of the HTTP binding are
 * shared with log-ins, messages and BOSH; whoever finds the pool empty sleeps.
 *
 * <p>A request takes its permit outside of everything else, one at a time and never a second one
 * inside: so what holds a permit never waits for another, and whatever connections Openfire itself
 * takes while an account is made come from the rest of the pool.
 */
public final class Bulkhead {

    /** What needs the database. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws IOException;
    }

    private final Semaphore permits;
    private final Semaphore places;
    private final long patienceMillis;

    /**
     * @param permits how many work at the same time, 1 or more
     * @param queue how many more wait, 0 or more; each of them holds a thread
     * @param patience how long they wait
     */
    public Bulkhead(int permits, int queue, Duration patience) {
        // Fair: nobody is overtaken until the patience is over.
        this.permits = new Semaphore(permits, true);
        this.places = new Semaphore(permits + queue);
        this.patienceMillis = patience.toMillis();
    }

    /**
     * Does what needs the database.
     *
     * @return what the work returns; empty when it was not started because too many others were
     *     busy
     */
    public <T> Optional<T> run(Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return isAdmitted() ? Optional.of(admitted(work)) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private <T> T admitted(Work<T> work) throws IOException {
        try {
            return work.run();
        } finally {
            permits.release();
        }
    }

    private boolean isAdmitted() {
        try {
            return permits.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

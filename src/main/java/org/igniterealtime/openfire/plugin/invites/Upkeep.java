// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.db.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Periodic jobs, on one thread of the plugin's own. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST = Duration.ofSeconds(1);

    private final Duration patience;
    private final ScheduledExecutorService executor;
    private volatile Optional<Worker> worker = Optional.empty();

    /**
     * @param name of the thread
     */
    Upkeep(String name) {
        this(name, PATIENCE);
    }

    /**
     * @param patience how long a run that is under way at the end may go on before it is
     *     interrupted
     */
    Upkeep(String name, Duration patience) {
        this.patience = patience;
        executor = Executors.newSingleThreadScheduledExecutor(task -> worker(task, name));
    }

    private Worker worker(Runnable task, String name) {
        Worker made = new Worker(task, name);
        worker = Optional.of(made);
        return made;
    }

    /**
     * Runs a job again and again; a run that fails is logged and does not end the job, unless the
     * virtual machine itself is broken.
     */
    // What a run throws is logged by it, so that nobody needs the future.
    @SuppressWarnings("FutureReturnValueIgnored")
    void every(Duration interval, String name, Runnable job) {
        executor.scheduleWithFixedDelay(
                () -> runLogged(name, job),
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void runLogged(String name, Runnable job) {
        try {
            job.run();
        } catch (VirtualMachineError | ThreadDeath e) {
            throw e;
        } catch (Throwable e) {
            // Also an Error: thrown on, it would end this job for as long as the server runs.
            LOG.warn("'{}' failed and is tried again later", name, e);
        }
    }

    /**
     * No run begins any more. One that is under way is asked to end, and interrupted only when it
     * does not within five seconds, or when whoever calls this is interrupted.
     */
    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        worker.ifPresent(Worker::askToEnd);
        try {
            if (ends(patience)) {
                return;
            }
        } finally {
            executor.shutdownNow();
        }
        ends(LAST);
    }

    private boolean ends(Duration within) throws InterruptedException {
        return executor.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}

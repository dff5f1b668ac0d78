// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Periodic jobs, on one thread of the plugin's own. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Duration grace;
    private final ScheduledExecutorService executor;

    /**
     * @param name of the thread
     * @param grace how long a run that is under way at the end may go on before it is interrupted
     */
    Upkeep(String name, Duration grace) {
        this.grace = grace;
        executor =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        });
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

    /** No run begins any more. One that is under way has the grace, and some seconds in all. */
    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        try {
            if (ends(grace)) {
                return;
            }
        } finally {
            executor.shutdownNow();
        }
        ends(STOP);
    }

    private boolean ends(Duration within) throws InterruptedException {
        return executor.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}

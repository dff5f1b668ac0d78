// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.events;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things one after the other on a thread of its own, so that nobody waits for them, or learns
 * from how long they take. What fails is logged, what is too much is left out, and a server that
 * stops forgets what it has not done yet.
 */
public final class Aside implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    /** More at once is left out. */
    private static final int MOST_WAITING = 1000;

    private final ThreadPoolExecutor thread;

    /**
     * @param name of the thread
     */
    public Aside(String name) {
        this.thread =
                new ThreadPoolExecutor(
                        0,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_WAITING),
                        task -> {
                            Thread made = new Thread(task, name);
                            made.setDaemon(true);
                            return made;
                        },
                        new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(() -> run(task));
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} has failed and is not tried again", Thread.currentThread().getName(), e);
        }
    }

    /** What waits is left out; what is under way ends by itself. */
    @Override
    public void close() {
        thread.shutdown();
        thread.getQueue().clear();
    }
}

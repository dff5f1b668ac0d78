// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

/**
 * While it is open, the end of the JVM (Ctrl-C, SIGTERM) interrupts the thread that opened it and
 * waits for it, so that what it has started is ended first.
 */
final class Interruption implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final Thread hook = new Thread(this::end, "bench shutdown");
    private volatile boolean over;

    /** Opens it. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        if (over) {
            return;
        }
        thread.interrupt();
        try {
            synchronized (this) {
                while (!over) {
                    wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        notifyAll();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

/**
 * A thread that works in the background and can be asked to end. It is asked before it is
 * interrupted, because Openfire 4.2's pool loses the place of a connection whose thread is
 * interrupted while it has one.
 */
public final class Worker extends Thread {

    private volatile boolean ending;

    /** One that does not keep the virtual machine running; it still has to be started. */
    public Worker(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    /** What it is doing it ends at the next place where nothing is lost. */
    public void askToEnd() {
        ending = true;
    }

    /** Whether the thread that calls this was asked to; false on all that are no such one. */
    public static boolean isAskedToEnd() {
        return Thread.currentThread() instanceof Worker worker && worker.ending;
    }
}

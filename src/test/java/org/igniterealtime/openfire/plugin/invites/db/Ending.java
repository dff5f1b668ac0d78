// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

/** Runs something on a thread of the background that was asked to end before. */
public final class Ending {

    private Ending() {}

    /** Returns when it has run. */
    public static void run(Runnable task) throws InterruptedException {
        Worker worker = new Worker(task, "ending");
        worker.askToEnd();
        worker.start();
        worker.join();
    }
}

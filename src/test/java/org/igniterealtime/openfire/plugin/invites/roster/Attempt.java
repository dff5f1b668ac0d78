// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;

/** Something with Smack, without its checked exceptions. */
@FunctionalInterface
interface Attempt<T> {

    /** How long a test waits for anything. */
    Duration LIMIT = Duration.ofSeconds(20);

    T run() throws XMPPException, SmackException, IOException, InterruptedException;

    /** Something without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws XMPPException, SmackException, IOException, InterruptedException;
    }

    static void act(Action action) {
        attempt(
                () -> {
                    action.run();
                    return true;
                });
    }

    static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (XMPPException | SmackException | IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for something to become true. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("In vain: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}

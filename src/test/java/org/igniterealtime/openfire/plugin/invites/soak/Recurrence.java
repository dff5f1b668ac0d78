// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.time.Duration;

/** When something is due that is done again and again. */
final class Recurrence {

    private final Duration interval;
    private long next;

    Recurrence(Duration interval) {
        this.interval = interval;
        postpone();
    }

    /** Whether it is; then it is due again after the interval. */
    boolean isDue() {
        boolean due = System.nanoTime() - next >= 0;
        if (due) {
            postpone();
        }
        return due;
    }

    private void postpone() {
        next = System.nanoTime() + interval.toNanos();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a transaction that lost a race waits before it is run again: up to twice as long each
 * time, with a random part, or transactions that collided once would collide again.
 */
final class BackOff {

    private static final long FIRST_MILLIS = 10;
    private static final long LONGEST_MILLIS = 320;

    private BackOff() {}

    /**
     * The wait after an attempt.
     *
     * @param attempt how many were made so far, 1 or more
     * @return between half of the longest wait of this attempt, which is 10 ms doubled each time up
     *     to 320 ms, and the whole of it
     */
    static Duration after(int attempt, RandomGenerator random) {
        long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
        return Duration.ofMillis(random.nextLong(longest / 2, longest + 1));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.time.Duration;

/**
 * How fast time passes: a run, however long, stands for thirty days. The clock of the server is its
 * own; what is shortened is how long things live.
 */
record Pace(Duration run) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** What a time of that month takes in this run, two seconds at least. */
    Duration of(Duration time) {
        Duration scaled = time.multipliedBy(run.toSeconds()).dividedBy(MONTH.toSeconds());
        return scaled.compareTo(SHORTEST) < 0 ? SHORTEST : scaled;
    }

    /** How many milliseconds of the month pass in so many of this run. */
    long passed(Duration real) {
        return real.toMillis() * MONTH.toSeconds() / run.toSeconds();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Duration;
import java.time.Instant;

/**
 * How many invites a key may still make today.
 *
 * @param perDay how many it may make in a day
 * @param left how many of them it has not made yet
 * @param resets when the next day begins, in UTC
 */
public record Quota(long perDay, long left, Instant resets) {

    /** How long to wait for the next day, in whole seconds, 1 or more. */
    public Duration wait(Instant now) {
        return Duration.ofSeconds(
                Math.max(1, Duration.between(now, resets).plusMillis(999).toSeconds()));
    }
}

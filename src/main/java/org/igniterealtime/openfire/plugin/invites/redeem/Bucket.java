// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Duration;
import java.util.Optional;

/**
 * A bucket that each failure fills by a part and that drains evenly (a "leaky bucket").
 *
 * @param level how full it was at that time, 0 to 1
 * @param time milliseconds since 1970
 */
record Bucket(double level, long time) {

    /** What arithmetic with fractions may be wrong by, in milliseconds. */
    private static final double ROUNDING = 1e-3;

    static final Bucket EMPTY = new Bucket(0, 0);

    /** Reads what {@link #toString} wrote; empty when anybody else wrote it. */
    static Bucket of(String text) {
        try {
            int space = text.indexOf(' ');
            return new Bucket(
                    Double.parseDouble(text.substring(0, Math.max(0, space))),
                    Long.parseLong(text.substring(space + 1)));
        } catch (NumberFormatException e) {
            return EMPTY;
        }
    }

    /** How long until there is room for one more part; empty while there is. */
    Optional<Duration> waitFor(double part, long now, Duration period) {
        double tooMuch = drained(now, period) - (1 - part);
        long wait = (long) Math.ceil(tooMuch * period.toMillis() - ROUNDING);
        return wait > 0 ? Optional.of(Duration.ofMillis(wait)) : Optional.empty();
    }

    /** One part more, but never more than full: who goes on failing does not wait longer. */
    Bucket plus(double part, long now, Duration period) {
        return new Bucket(Math.min(1, drained(now, period) + part), now);
    }

    private double drained(long now, Duration period) {
        return Math.max(0, level - (double) (now - time) / period.toMillis());
    }

    @Override
    public String toString() {
        return level + " " + time;
    }
}

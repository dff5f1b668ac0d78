// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether something has grown that must not.
 *
 * @param allowed the growth that is no leak yet
 */
record Verdict(Curve curve, Trend trend, double allowed) {

    /** The part of the run in which caches fill and stocks come to their level. */
    static final double WARM_UP = 0.3;

    /** With fewer after the warm-up a trend is chance. */
    private static final int FEWEST = 4;

    /** Those readings of a run that are judged. */
    static List<Reading> judged(List<Reading> all, double minutes) {
        return all.stream().filter(reading -> reading.minute() >= WARM_UP * minutes).toList();
    }

    /** One for each curve; none when the run was too short for any. */
    static List<Verdict> on(List<Reading> all, double minutes) {
        List<Reading> judged = judged(all, minutes);
        return judged.size() < FEWEST
                ? List.of()
                : Stream.of(Curve.values()).map(curve -> of(curve, judged)).toList();
    }

    private static Verdict of(Curve curve, List<Reading> readings) {
        Trend trend = Trend.of(curve, readings);
        return new Verdict(curve, trend, curve.tolerance(trend.level()));
    }

    /** Whether it has not. */
    boolean holds() {
        return trend.growth() <= allowed;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A leak is found among what is only noise, and noise is not taken for one. */
class VerdictTest {

    private static final double MINUTES = 60;
    private static final double INTERVAL = 0.5;

    /** A reload every four minutes. */
    private static final double RELOAD = 4;

    private final Random random = new Random(4711);

    @Test
    void whatOnlyGoesUpAndDownHolds() {
        assertThat(verdict(Curve.HEAP, minute -> 45 + 3 * random.nextGaussian()).holds()).isTrue();
        assertThat(verdict(Curve.THREADS, minute -> 120 + random.nextInt(8)).holds()).isTrue();
    }

    @Test
    void aHeapThatCreepsIsFoundThroughTheNoise() {
        Verdict verdict =
                verdict(Curve.HEAP, minute -> 45 + minute * 0.25 + 3 * random.nextGaussian());

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.trend().growth()).isBetween(8.0, 13.0);
    }

    @Test
    void aLoaderKeptAtEachReloadIsFound() {
        assertThat(verdict(Curve.LOADERS, minute -> 3 + Math.floor(minute / RELOAD)).holds())
                .isFalse();
    }

    @Test
    void aLoaderKeptAtEachThirdReloadIsFound() {
        assertThat(verdict(Curve.LOADERS, minute -> 3 + Math.floor(minute / RELOAD / 3)).holds())
                .isFalse();
    }

    @Test
    void aLoaderThatLingersForAMinuteAfterEachReloadHolds() {
        assertThat(verdict(Curve.LOADERS, minute -> minute % RELOAD < 1 ? 4 : 3).holds()).isTrue();
    }

    @Test
    void aConnectionLostAtEachRestartIsFound() {
        assertThat(verdict(Curve.CONNECTIONS, minute -> 5 + Math.floor(minute / 10)).holds())
                .isFalse();
    }

    @Test
    void claimsThatStayOpenAreFound() {
        assertThat(verdict(Curve.OPEN_CLAIMS, minute -> Math.floor(minute / 20)).holds()).isFalse();
        assertThat(verdict(Curve.OPEN_CLAIMS, minute -> minute % 10 < 3 ? 2 : 0).holds()).isTrue();
    }

    @Test
    void whatGrowsDuringTheWarmUpOnlyHolds() {
        assertThat(verdict(Curve.HEAP, minute -> Math.min(45, 20 + 2 * minute)).holds()).isTrue();
        assertThat(verdict(Curve.ROWS, minute -> Math.min(15, minute) * 300).holds()).isTrue();
    }

    @Test
    void rowsThatNobodyDeletesAreFound() {
        assertThat(verdict(Curve.ROWS, minute -> 300 * minute).holds()).isFalse();
    }

    @Test
    void whatFallsHolds() {
        assertThat(verdict(Curve.THREADS, minute -> 200 - minute).holds()).isTrue();
    }

    @Test
    void aFewReadingsAreNoTrend() {
        List<Reading> readings = readings(Curve.HEAP, minute -> 45 + minute).subList(0, 38);

        assertThat(Verdict.judged(readings, MINUTES)).hasSize(3);
        assertThat(Verdict.on(readings, MINUTES)).isEmpty();
    }

    private static Verdict verdict(Curve curve, DoubleUnaryOperator value) {
        return Verdict.on(readings(curve, value), MINUTES).stream()
                .filter(verdict -> verdict.curve() == curve)
                .findAny()
                .orElseThrow();
    }

    private static List<Reading> readings(Curve curve, DoubleUnaryOperator value) {
        List<Reading> readings = new ArrayList<>();
        for (double minute = INTERVAL; minute <= MINUTES; minute += INTERVAL) {
            Map<Curve, Double> values = new EnumMap<>(Curve.class);
            for (Curve other : Curve.values()) {
                values.put(other, 0.0);
            }
            values.put(curve, value.applyAsDouble(minute));
            readings.add(new Reading(minute, values));
        }
        return readings;
    }
}

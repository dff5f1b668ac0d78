// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    /** 1/2, 3/4 and 8/10 of the bare one's; the medians of the two alone would give 0.4. */
    private final Outcome outcome =
            new Outcome(
                    "create",
                    8,
                    List.of(rate(50, 0), rate(3, 0), rate(8, 2)),
                    List.of(rate(100, 0), rate(4, 1), rate(10, 0)),
                    0.25);

    private static Sample rate(double perSecond, long wrong) {
        return new Sample(perSecond, 2 * perSecond, 3 * perSecond, wrong);
    }

    @Test
    void eachRoundIsComparedWithTheOneBesideIt() {
        assertThat(outcome.ratios()).containsExactly(0.5, 0.75, 0.8);
        assertThat(outcome.ratio()).isEqualTo(0.75);
        assertThat(outcome.wrong()).isEqualTo(3);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Outcome.median(List.of(1.0, 2.0, 4.0, 100.0))).isEqualTo(3);
        assertThat(Outcome.median(List.of(7.0))).isEqualTo(7);
    }

    @Test
    void aLineSaysRatesTimesAndRatios() {
        assertThat(BenchReport.line(outcome).replaceAll(" +", " "))
                .isEqualTo(
                        "create 8 8 16.00 24.00 10 20.00 30.00 0.75 (0.50 to 0.80) client"
                                + " 0.25 processors 3 wrong answers");
    }

    @Test
    void aClientThatTakesNothingIsNotMentioned() {
        Outcome quiet = new Outcome("form", 1, List.of(rate(1, 0)), List.of(rate(1, 0)), 0.04);

        assertThat(BenchReport.line(quiet)).endsWith("1.00 (1.00 to 1.00)");
    }

    @Test
    void aStartSaysTimesAndMemory() {
        long mebi = 1024 * 1024;

        assertThat(
                        BenchReport.line(
                                new Footprint(
                                        List.of(400L, 90L, 80L),
                                        2 * mebi,
                                        11 * mebi / 2,
                                        OptionalDouble.of(0.25))))
                .isEqualTo(
                        "start: 400 ms, again 90, 80; heap: 2.0 MiB, once used 5.5 MiB;"
                                + " for each stored invite 0.3 octets");
        assertThat(
                        BenchReport.line(
                                new Footprint(List.of(400L), mebi, mebi, OptionalDouble.empty())))
                .isEqualTo("start: 400 ms; heap: 1.0 MiB, once used 1.0 MiB");
    }

    @Test
    void programsGetEachRound() {
        JsonObject all =
                new BenchJson(BenchOptions.of("--stored", "5"), "wrk")
                        .of(
                                0.5,
                                2,
                                Optional.of(
                                        new Footprint(
                                                List.of(400L, 90L), 7, 8, OptionalDouble.of(0))),
                                List.of(outcome));

        assertThat(all.get("stored").getAsInt()).isEqualTo(5);
        assertThat(all.get("loadAverageBefore").getAsDouble()).isEqualTo(0.5);
        assertThat(all.get("start"))
                .hasToString("{\"millis\":[400,90],\"heap\":7,\"heapUsed\":8,\"perInvite\":0.0}");
        JsonObject result = all.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("ratio").getAsDouble()).isEqualTo(0.75);
        assertThat(result.getAsJsonObject("plugin").getAsJsonArray("perSecond").toString())
                .isEqualTo("[50.0,3.0,8.0]");
        assertThat(result.getAsJsonObject("bare").getAsJsonArray("p99").toString())
                .isEqualTo("[300.0,12.0,30.0]");
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Outcomes for people, a line each, and for programs. */
final class BenchReport {

    /** What stands above the lines of {@link #line}. */
    static final String HEAD =
            String.format(
                    "%-17s %5s  %9s %8s %8s  %9s %8s %8s  %5s",
                    "",
                    "conn.",
                    "plugin/s",
                    "p50 ms",
                    "p99 ms",
                    "bare/s",
                    "p50 ms",
                    "p99 ms",
                    "ratio");

    private BenchReport() {}

    static String line(Outcome outcome) {
        List<Double> ratios = outcome.ratios();
        return String.format(
                        Locale.ROOT,
                        "%-17s %5d  %s  %s  %5.2f (%.2f to %.2f)",
                        outcome.name(),
                        outcome.connections(),
                        side(outcome.ours()),
                        side(outcome.bare()),
                        outcome.ratio(),
                        ratios.get(0),
                        ratios.get(ratios.size() - 1))
                + (outcome.wrong() == 0 ? "" : "  " + outcome.wrong() + " wrong answers");
    }

    private static String side(List<Sample> samples) {
        return String.format(
                Locale.ROOT,
                "%,9.0f %8.2f %8.2f",
                Outcome.median(samples, Sample::perSecond),
                Outcome.median(samples, Sample::p50),
                Outcome.median(samples, Sample::p99));
    }

    /** All of it; rates by second, times in milliseconds, by round where there is a list. */
    static JsonObject json(BenchOptions options, String load, List<Outcome> outcomes) {
        JsonObject all = new JsonObject();
        all.addProperty("openfire", options.openfire());
        all.addProperty("java", Runtime.version().toString());
        all.addProperty("processors", Runtime.getRuntime().availableProcessors());
        all.addProperty("load", load);
        all.addProperty("stored", options.stored());
        all.addProperty("seconds", options.seconds());
        JsonArray results = new JsonArray();
        outcomes.forEach(outcome -> results.add(json(outcome)));
        all.add("results", results);
        return all;
    }

    private static JsonObject json(Outcome outcome) {
        JsonObject result = new JsonObject();
        result.addProperty("name", outcome.name());
        result.addProperty("connections", outcome.connections());
        result.addProperty("ratio", outcome.ratio());
        result.add("ratios", numbers(outcome.ratios()));
        result.add("plugin", json(outcome.ours()));
        result.add("bare", json(outcome.bare()));
        result.addProperty("wrong", outcome.wrong());
        return result;
    }

    private static JsonObject json(List<Sample> samples) {
        JsonObject side = new JsonObject();
        side.add("perSecond", numbers(samples.stream().map(Sample::perSecond).toList()));
        side.add("p50", numbers(samples.stream().map(Sample::p50).toList()));
        side.add("p99", numbers(samples.stream().map(Sample::p99).toList()));
        return side;
    }

    private static JsonArray numbers(List<Double> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}

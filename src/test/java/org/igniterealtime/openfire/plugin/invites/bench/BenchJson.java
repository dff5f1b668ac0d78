// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * All figures for programs; rates by second, times in milliseconds, by round where it is a list.
 */
final class BenchJson {

    private final BenchOptions options;
    private final String load;

    BenchJson(BenchOptions options, String load) {
        this.options = options;
        this.load = load;
    }

    /**
     * @param before the machine's load average
     * @param after the same with what was measured
     */
    JsonObject of(
            double before, double after, Optional<Footprint> footprint, List<Outcome> outcomes) {
        JsonObject all = new JsonObject();
        all.addProperty("openfire", options.openfire());
        all.addProperty("java", Runtime.version().toString());
        all.addProperty("processors", Runtime.getRuntime().availableProcessors());
        all.addProperty("loadAverageBefore", before);
        all.addProperty("loadAverageAfter", after);
        all.addProperty("load", load);
        all.addProperty("stored", options.stored());
        all.addProperty("seconds", options.seconds());
        footprint.ifPresent(measured -> all.add(BenchReport.START, json(measured)));
        JsonArray results = new JsonArray();
        outcomes.forEach(outcome -> results.add(json(outcome)));
        all.add("results", results);
        return all;
    }

    private static JsonObject json(Footprint measured) {
        JsonObject start = new JsonObject();
        start.add("millis", numbers(measured.millis()));
        start.addProperty("heap", measured.heap());
        start.addProperty("heapUsed", measured.used());
        measured.perInvite().ifPresent(octets -> start.addProperty("perInvite", octets));
        return start;
    }

    private static JsonObject json(Outcome outcome) {
        JsonObject result = new JsonObject();
        result.addProperty("name", outcome.name());
        result.addProperty("connections", outcome.connections());
        result.addProperty("ratio", outcome.ratio());
        result.add("ratios", numbers(outcome.ratios()));
        result.add("plugin", json(outcome.ours()));
        result.add("bare", json(outcome.bare()));
        result.addProperty("client", outcome.client());
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

    private static JsonArray numbers(List<? extends Number> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}

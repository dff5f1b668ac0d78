// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run has brought to light, for people and for programs. */
final class SoakReport {

    /** Of a list; the JSON has all of it. */
    private static final int SHOWN = 5;

    private final Evidence evidence;

    SoakReport(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Several lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        evidence.verdicts().forEach(verdict -> text.append(line(verdict)).append('\n'));
        if (evidence.verdicts().isEmpty()) {
            text.append("Too short for trends.\n");
        }
        for (Phase phase : List.of(Phase.RELOAD, Phase.OUTAGE)) {
            text.append(line(phase)).append('\n');
        }
        evidence.counts().forEach((what, n) -> text.append("%,9d %s%n".formatted(n, what)));
        list(text, "Visits that failed though all was calm", evidence.messages());
        list(text, "Exceptions in the log", evidence.exceptions());
        list(text, "Wrong at the end", evidence.faults());
        return text.append(evidence.isGood() ? "All is well." : "Not all is well.").toString();
    }

    private static String line(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "%-38s %8.1f %-3s  trend %+7.1f (up to %.1f)  %s",
                verdict.curve().title(),
                verdict.trend().level(),
                verdict.curve().unit(),
                verdict.trend().growth(),
                verdict.allowed(),
                verdict.holds() ? "ok" : "GROWS");
    }

    private String line(Phase phase) {
        double[] seconds =
                evidence.past().stream()
                        .filter(past -> past.phase() == phase)
                        .mapToDouble(Disturbance.Past::seconds)
                        .sorted()
                        .toArray();
        String what = phase == Phase.RELOAD ? "reloads of the plugin" : "restarts of the database";
        return seconds.length == 0
                ? "0 " + what
                : String.format(
                        Locale.ROOT,
                        "%d %s, the API answers again after %.1f s (up to %.1f s)",
                        seconds.length,
                        what,
                        seconds[seconds.length / 2],
                        seconds[seconds.length - 1]);
    }

    private static void list(StringBuilder text, String title, List<String> items) {
        if (!items.isEmpty()) {
            text.append(title).append(", ").append(items.size()).append(":\n");
            items.stream()
                    .limit(SHOWN)
                    .forEach(item -> text.append("  ").append(item.strip()).append('\n'));
        }
    }

    /** All of it; times in minutes since the load began. */
    JsonObject json() {
        Gson gson = new Gson();
        JsonObject all = new JsonObject();
        all.addProperty("openfire", evidence.openfire());
        all.addProperty("java", Runtime.version().toString());
        all.addProperty("processors", Runtime.getRuntime().availableProcessors());
        all.addProperty("minutes", evidence.minutes());
        all.addProperty("rate", evidence.rate());
        all.addProperty("good", evidence.isGood());
        JsonArray verdicts = new JsonArray();
        evidence.verdicts().forEach(verdict -> verdicts.add(json(verdict)));
        all.add("verdicts", verdicts);
        all.add("counts", gson.toJsonTree(evidence.counts()));
        all.add("rows", gson.toJsonTree(evidence.rows()));
        all.add("disturbances", gson.toJsonTree(evidence.past()));
        all.add("failures", gson.toJsonTree(evidence.messages()));
        all.add("exceptions", gson.toJsonTree(evidence.exceptions()));
        all.add("faults", gson.toJsonTree(evidence.faults()));
        JsonArray readings = new JsonArray();
        evidence.readings().forEach(reading -> readings.add(json(reading)));
        all.add("readings", readings);
        return all;
    }

    private static JsonObject json(Verdict verdict) {
        JsonObject object = new JsonObject();
        object.addProperty("curve", name(verdict.curve()));
        object.addProperty("level", verdict.trend().level());
        object.addProperty("growth", verdict.trend().growth());
        object.addProperty("allowed", verdict.allowed());
        object.addProperty("holds", verdict.holds());
        return object;
    }

    private static JsonObject json(Reading reading) {
        JsonObject object = new JsonObject();
        object.addProperty("minute", reading.minute());
        Stream.of(Curve.values())
                .forEach(curve -> object.addProperty(name(curve), reading.of(curve)));
        return object;
    }

    private static String name(Curve curve) {
        return curve.name().toLowerCase(Locale.ROOT);
    }
}

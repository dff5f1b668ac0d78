// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what was measured as soon as it was, for people, and all of it in the end, for programs. */
final class BenchReport {

    /** What {@link PluginStart} is called. */
    static final String START = "start";

    /** What stands above the lines of {@link #line}. */
    private static final String HEAD =
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

    /** So small a part of a processor changes nothing. */
    private static final double LITTLE = 0.05;

    private static final double MEBI = 1024.0 * 1024;

    private final BenchOptions options;
    private final String load;
    private final PrintStream out = System.out;
    private final double busyBefore = busy();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Optional<Footprint> footprint = Optional.empty();

    /**
     * @param load what sends the HTTP requests
     */
    BenchReport(BenchOptions options, String load) {
        this.options = options;
        this.load = load;
    }

    /** The load average of the last minute, or less than 0. */
    private static double busy() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    void begin() {
        out.printf(
                Locale.ROOT,
                "Openfire %s, Java %s, PostgreSQL with flushed commits, %,d invites stored,%n"
                        + "load: %s, XMPP and whole registrations by plain sockets in Java without"
                        + " TLS,%non the same machine; %d rounds of %d s of each, in turns.%n"
                        + "Processors: %d; load average before: %.1f%n%n",
                options.openfire(),
                Runtime.version(),
                options.stored(),
                load,
                options.rounds(),
                options.seconds(),
                Runtime.getRuntime().availableProcessors(),
                busyBefore);
    }

    void footprint(Footprint measured) {
        footprint = Optional.of(measured);
        out.println(line(measured));
        out.println();
    }

    /** What stands above the outcomes. */
    void head() {
        out.println(HEAD);
    }

    void outcome(Outcome outcome) {
        outcomes.add(outcome);
        out.println(line(outcome));
    }

    void end() throws IOException {
        double busyAfter = busy();
        out.printf(Locale.ROOT, "%nLoad average at the end, all this included: %.1f%n", busyAfter);
        if (options.json().isPresent()) {
            BenchJson json = new BenchJson(options, load);
            Files.writeString(
                    options.json().get(),
                    json.of(busyBefore, busyAfter, footprint, outcomes) + "\n");
        }
    }

    static String line(Footprint measured) {
        List<Long> again = measured.millis().subList(1, measured.millis().size());
        String times =
                again.isEmpty()
                        ? ""
                        : ", again "
                                + String.join(", ", again.stream().map(String::valueOf).toList());
        String each =
                measured.perInvite().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "; for each stored invite %.1f octets",
                                measured.perInvite().getAsDouble())
                        : "";
        return String.format(
                Locale.ROOT,
                "start: %d ms%s; heap: %.1f MiB, once used %.1f MiB%s",
                measured.millis().get(0),
                times,
                (double) measured.heap() / MEBI,
                (double) measured.used() / MEBI,
                each);
    }

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
                + (outcome.client() < LITTLE
                        ? ""
                        : String.format(Locale.ROOT, "  client %.2f processors", outcome.client()))
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
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code wrk}, which takes the least of the machine away from the server. */
final class WrkLoad implements Load {

    private static final int MOST_THREADS = 2;

    /** Requests, microseconds, refusals, lost, and two latencies in microseconds. */
    private static final Pattern RESULT =
            Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private static final String REPORT =
            """
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("RESULT %.0f %.0f %.0f %.0f %.0f %.0f\\n", summary.requests,
                summary.duration, e.status, e.connect + e.read + e.write + e.timeout,
                latency:percentile(50), latency:percentile(99)))
            end
            """;

    private final Path program;

    WrkLoad(Path program) {
        this.program = program;
    }

    /** The one on the path, if there is one. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "wrk"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Sample run(Target target, int connections, Duration duration)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("bench-", ".lua");
        try {
            Files.writeString(script, script(target));
            return measured(target, run(command(target, script, connections, duration)));
        } finally {
            Files.delete(script);
        }
    }

    private String[] command(Target target, Path script, int connections, Duration duration) {
        return new String[] {
            program.toString(),
            "-t" + Math.min(connections, MOST_THREADS),
            "-c" + connections,
            "-d" + duration.toSeconds() + "s",
            "--timeout",
            "30s",
            "-s",
            script.toString(),
            target.address().toString()
        };
    }

    private static String run(String... command) throws IOException, InterruptedException {
        // Into a file: unlike reading, waiting can be interrupted.
        Path output = Files.createTempFile("bench-", ".out");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            process.waitFor();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    static String script(Target target) {
        StringBuilder script = new StringBuilder();
        script.append("wrk.method = ").append(quoted(target.method())).append('\n');
        for (Map.Entry<String, String> header : target.headers().entrySet()) {
            script.append("wrk.headers[")
                    .append(quoted(header.getKey()))
                    .append("] = ")
                    .append(quoted(header.getValue()))
                    .append('\n');
        }
        if (!target.body().isEmpty()) {
            script.append("wrk.body = ").append(quoted(target.body())).append('\n');
        }
        return script.append(REPORT).toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static Sample measured(Target target, String output) throws IOException {
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IOException("wrk said: " + output.strip());
        }
        long requests = number(result, 1);
        long refusals = number(result, 3);
        long wanted = target.refused() ? refusals : requests - refusals;
        return Sample.of(
                wanted * target.units(),
                (double) number(result, 2) / 1e6,
                (double) number(result, 5),
                (double) number(result, 6),
                requests - wanted + number(result, 4));
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}

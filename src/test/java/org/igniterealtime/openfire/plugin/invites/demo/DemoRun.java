// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;

/**
 * {@code ./demo} as somebody at a terminal runs it, with a directory of its own for temporary
 * files.
 */
final class DemoRun implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Path temporary;
    private final Path output;
    private final Path errors;

    private DemoRun(Process process, Path temporary, Path output, Path errors) {
        this.process = process;
        this.temporary = temporary;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts it without a build, in {@code directory}, which holds its output and its temporary
     * files.
     */
    static DemoRun start(Path directory, String... options) throws IOException {
        return start(directory, environment -> {}, options);
    }

    /** The same, with some of its environment changed. */
    static DemoRun start(Path directory, Consumer<Map<String, String>> change, String... options)
            throws IOException {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        Path output = directory.resolve("out");
        Path errors = directory.resolve("err");
        List<String> command =
                new ArrayList<>(List.of(Path.of("demo").toAbsolutePath().toString()));
        command.add("--no-build");
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        change.accept(builder.environment());
        return new DemoRun(builder.start(), temporary, output, errors);
    }

    /** The options, the Openfire that this run of the tests is about, and ports of its own. */
    static String[] onFreePorts(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--port-offset", String.valueOf(freeOffset())));
        String home = System.getProperty("openfire.home", "");
        if (!home.isBlank()) {
            all.addAll(List.of("--openfire-home", home));
        }
        return all.toArray(String[]::new);
    }

    /** All ports below those of {@link Ports#free()}, which another JVM may be about to take. */
    static int freeOffset() {
        return ThreadLocalRandom.current()
                .ints(4_800, 5_900)
                .filter(offset -> Ports.usual(offset).taken().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The status of making an invite with the key that it has printed. */
    static int invite(Map<String, String> printed) throws IOException, InterruptedException {
        URI address = URI.create(printed.get("INVITES_API") + "?key=" + printed.get("INVITES_KEY"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The lines of its output up to READY. */
    List<String> awaitReady() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!lines().contains("READY")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Not ready: " + errors());
            }
            LockSupport.parkNanos(100_000_000);
        }
        return lines();
    }

    /** What it wrote to standard error, once that contains {@code text}. */
    String awaitErrors(String text) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!errors().contains(text)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Never said: " + errors());
            }
            LockSupport.parkNanos(100_000_000);
        }
        return errors();
    }

    /**
     * Waits until something is below its temporary directory, that is until it has begun to set the
     * server up.
     */
    void awaitSetUp() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (leftOver().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** The assignments among the lines. */
    static Map<String, String> assignments(List<String> lines) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.matches("[A-Z_]+=.*")) {
                found.put(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1));
            }
        }
        return found;
    }

    /** Its exit status, once it has ended. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("./demo does not end");
        }
        return process.exitValue();
    }

    /** It and everything it has started. */
    List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.addAll(databases());
        return all;
    }

    /** The database servers that it has started: they say so in a file, and may be daemons. */
    List<ProcessHandle> databases() throws IOException {
        List<ProcessHandle> all = new ArrayList<>();
        for (Path folder : leftOver()) {
            for (String name : List.of("process", "data/postmaster.pid")) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    long number = Long.parseLong(Files.readAllLines(file).get(0).strip());
                    ProcessHandle.of(number).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Sends SIGKILL to it, and to nothing else. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until processes have ended and nothing is left of them. */
    void awaitNothingLeft(List<ProcessHandle> processes) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        List<ProcessHandle> alive = processes;
        while (!alive.isEmpty() || !leftOver().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Left: " + alive + leftOver());
            }
            LockSupport.parkNanos(100_000_000);
            alive = alive.stream().filter(ProcessHandle::isAlive).toList();
        }
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    /**
     * What it wrote to standard error, without what the JVM says about the option this class gives
     * it.
     */
    String errors() throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(errors).stream()
                        .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                        .toList());
    }

    /** What there is in its directory for temporary files. */
    List<Path> leftOver() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.toList();
        }
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        awaitEnd();
    }
}

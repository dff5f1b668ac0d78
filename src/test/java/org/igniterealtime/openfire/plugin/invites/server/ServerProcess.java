// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The forked JVM. */
final class ServerProcess {

    /** Up with little more than half the processor time; a test server is never warm anyway. */
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final List<String> PRODUCTION = List.of("-Xms1g", "-Xmx1g");

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final int POLL_MILLIS = 50;
    private static final int REPLY_LIMIT_MILLIS = 10_000;

    private final Process process;
    private final Path home;

    private ServerProcess(Process process, Path home) {
        this.process = process;
        this.home = home;
    }

    static ServerProcess fork(Path home, OpenfireHome layout, ServerOptions options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.production() ? PRODUCTION : SMALL);
        options.cluster().ifPresent(member -> command.addAll(ClusterMember.OPTIONS));
        command.addAll(
                List.of(
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + home.resolve("tmp"),
                        "-DopenfireHome=" + home));
        command.addAll(layout.javaArguments());
        command.add(ForkedOpenfire.class.getName());
        Process process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        home.resolve("logs").resolve("console.log").toFile()))
                        .start();
        return new ServerProcess(process, home);
    }

    /** Returns when all these ports are open; fails at once when the process ends before. */
    void awaitPorts(String address, int... ports) throws IOException, InterruptedException {
        await(() -> IntStream.of(ports).allMatch(port -> isOpen(address, port)));
    }

    /** Returns when there is something at this address; fails like {@link #awaitPorts}. */
    void awaitPage(URI address) throws IOException, InterruptedException {
        await(() -> isServed(address));
    }

    private void await(BooleanSupplier ready) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IOException("Openfire ended while starting:\n" + log());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("Openfire did not answer in time:\n" + log());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean isServed(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(REPLY_LIMIT_MILLIS);
            connection.setReadTimeout(REPLY_LIMIT_MILLIS);
            return connection.getResponseCode() != HttpURLConnection.HTTP_NOT_FOUND;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        return new ServerLog(home).tail();
    }

    private static boolean isOpen(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Asks it to end, and makes it end when it has not after a while. */
    void stop() {
        // Process.destroy would close the pipe too, which says that the parent is gone.
        process.toHandle().destroy();
        if (!endsWithin(STOP_LIMIT)) {
            kill();
        }
    }

    /** Ends it without a warning. */
    void kill() {
        process.toHandle().destroyForcibly();
        endsWithin(STOP_LIMIT);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits even when this thread is interrupted: nothing may be left running. */
    private boolean endsWithin(Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

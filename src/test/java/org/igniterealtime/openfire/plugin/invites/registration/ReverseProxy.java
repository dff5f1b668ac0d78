// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.server.Trees;
import org.jsoup.Jsoup;

/** A web server of this machine, as a process in front of a server that is tested. */
public final class ReverseProxy implements AutoCloseable {

    /** What it is set up with: its own folder and port are known by then. */
    interface Configuration {

        /** The text of its configuration. */
        String of(Path directory, int port) throws IOException;
    }

    private final Path directory;
    private final Process process;
    private final int port;

    private ReverseProxy(Path directory, Process process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it; skips the test where there is no such program.
     *
     * @param arguments with {@code FILE} for the configuration and {@code DIR} for the folder
     */
    static ReverseProxy start(Path binary, Configuration configuration, String... arguments)
            throws IOException {
        assumeTrue(
                Files.isExecutable(binary), "There is no " + binary + ": nothing is tried with it");
        Path directory = Files.createTempDirectory("proxy-");
        int port = freePort();
        Path file = directory.resolve("configuration");
        Files.writeString(file, configuration.of(directory, port));
        List<String> command = new ArrayList<>(List.of(binary.toString()));
        for (String text : arguments) {
            command.add(text.replace("FILE", file.toString()).replace("DIR", directory.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        for (String home : List.of("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")) {
            builder.environment().put(home, directory.toString());
        }
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(directory.resolve("out").toFile())
                        .start();
        ReverseProxy proxy = new ReverseProxy(directory, process, port);
        proxy.awaitPort();
        return proxy;
    }

    /** The readme's example for it, with another port of the HTTP binding. */
    static String example(String heading, int backend) throws IOException {
        return Jsoup.parse(Files.readString(Path.of("readme.html")))
                .select("h3:contains(" + heading + ") + pre")
                .first()
                .wholeText()
                .replace("127.0.0.1:7070", "127.0.0.1:" + backend);
    }

    public int port() {
        return port;
    }

    /**
     * What it answers to a {@code GET}, with the status line.
     *
     * @param visitor an address of this machine from which the visitor comes
     * @param lines more lines of the request's head, each with its end
     */
    public String get(String visitor, String host, String path, String lines) throws IOException {
        InetAddress there = InetAddress.getLoopbackAddress();
        try (Socket socket = new Socket(there, port, InetAddress.getByName(visitor), 0)) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
                            .formatted(path, host, lines);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void awaitPort() throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                String output = Files.readString(directory.resolve("out"));
                close();
                throw new IOException("The proxy does not start: " + output);
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        Trees.delete(directory);
    }
}

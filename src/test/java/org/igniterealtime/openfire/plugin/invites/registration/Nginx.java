// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.server.Trees;
import org.jsoup.Jsoup;

/** An nginx in front of a server, set up as the readme says or as a test wants it. */
public final class Nginx implements AutoCloseable {

    private static final Path BINARY = Path.of("/usr/sbin/nginx");
    private static final String FRAME =
            """
            daemon off;
            master_process off;
            pid %1$s/pid;
            error_log %1$s/error.log;
            events {}
            http {
                access_log off;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                server {
                    listen 127.0.0.1:%2$d %3$s;
                    %4$s
                }
            }
            """;

    private final Path directory;
    private final Process process;
    private final int port;

    private Nginx(Path directory, Process process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it with the readme's example in front of this port; skips the test where there is no
     * nginx.
     */
    public static Nginx before(int backend) throws IOException {
        String example =
                Jsoup.parse(Files.readString(Path.of("readme.html")))
                        .select("h3:contains(nginx) + pre")
                        .first()
                        .wholeText()
                        .replace("127.0.0.1:7070", "127.0.0.1:" + backend);
        return serving("", example);
    }

    /**
     * Starts it; skips the test where there is no nginx.
     *
     * @param listening what follows the address in {@code listen}: nothing, or {@code ssl}
     * @param lines of the block {@code server}
     */
    public static Nginx serving(String listening, String lines) throws IOException {
        assumeTrue(
                Files.isExecutable(BINARY), "There is no " + BINARY + ": nothing is tried with it");
        Path directory = Files.createTempDirectory("nginx-");
        int port = freePort();
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, FRAME.formatted(directory, port, listening, lines));
        Process process =
                new ProcessBuilder(
                                BINARY.toString(),
                                "-e",
                                directory + "/error.log",
                                "-c",
                                configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("out").toFile())
                        .start();
        Nginx nginx = new Nginx(directory, process, port);
        nginx.awaitPort();
        return nginx;
    }

    public int port() {
        return port;
    }

    private void awaitPort() throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                String output = Files.readString(directory.resolve("out"));
                close();
                throw new IOException("nginx does not start: " + output);
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

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Everything a server has logged: its output and the log files of its home.
 *
 * @param home the home directory
 */
record ServerLog(Path home) {

    private static final int TAIL_LINES = 60;
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final long POLL_NANOS = 100_000_000;

    String text() {
        try (Stream<Path> files = Files.list(home.resolve("logs"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".log")) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code wanted} is there. */
    void await(String wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!text().contains(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not logged: " + wanted + "\n" + tail());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** The last lines, for the message of a failure. */
    String tail() {
        List<String> lines = text().lines().toList();
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}

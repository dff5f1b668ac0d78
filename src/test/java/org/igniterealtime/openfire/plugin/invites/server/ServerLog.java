package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a server has logged: its output and the log files of its home.
 *
 * @param home the home directory
 */
record ServerLog(Path home) {

    private static final int TAIL_LINES = 60;

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

    /** The last lines, for the message of a failure. */
    String tail() {
        List<String> lines = text().lines().toList();
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a server logs as it grows, and finds what went wrong in the plugin's code. */
final class LogWatch {

    /** How an entry begins, in each version of Openfire. */
    private static final Pattern HEAD =
            Pattern.compile("(?m)^(?=\\d{4}[.-]\\d\\d[.-]\\d\\d \\d\\d:\\d\\d:\\d\\d)");

    private static final String OURS = "org.igniterealtime.openfire.plugin.invites";
    private static final Pattern FRAME = Pattern.compile("\\sat [^\\n]*" + Pattern.quote(OURS));

    private final Path folder;
    private final Map<Path, Long> read = new HashMap<>();

    LogWatch(Path folder) {
        this.folder = folder;
    }

    /** The entries since the last call that have an exception with the plugin in its trace. */
    List<String> exceptions() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
                Stream.of(HEAD.split(news(file)))
                        .filter(entry -> FRAME.matcher(entry).find())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private String news(Path file) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = read.getOrDefault(file, 0L);
            // A file that is smaller than it was is a new one.
            log.seek(from > log.length() ? 0 : from);
            byte[] octets = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(octets);
            read.put(file, log.getFilePointer());
            return new String(octets, StandardCharsets.UTF_8);
        }
    }
}

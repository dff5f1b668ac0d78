// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Looks into a running JVM with the JDK's own {@code jcmd}. */
public final class JvmInsight {

    private final long pid;

    public JvmInsight(ProcessHandle process) {
        this.pid = process.pid();
    }

    /** How many threads have a name that begins so. */
    public long threads(String name) {
        return jcmd("Thread.print").lines().filter(line -> line.startsWith("\"" + name)).count();
    }

    /** How many reachable objects of this class there are, of whatever class loader. */
    public long instances(String className) {
        return jcmd("GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length >= 4 && row[3].equals(className))
                .mapToLong(row -> Long.parseLong(row[1]))
                .sum();
    }

    /** What reachable objects take of the heap, in octets, right after garbage was collected. */
    public long liveOctets() {
        return jcmd("GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[0].equals("Total"))
                .mapToLong(row -> Long.parseLong(row[2]))
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String command) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process =
                    new ProcessBuilder(jcmd.toString(), String.valueOf(pid), command)
                            .redirectErrorStream(true)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

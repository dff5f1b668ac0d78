// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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

    /**
     * The reachable objects, right after a full collection.
     *
     * @param instances how many there are of a class, of whatever class loaders, by its name
     * @param octets what all of them take
     */
    public record Reachable(Map<String, Long> instances, long octets) {

        /** How many there are of this class. */
        public long of(String className) {
            return instances.getOrDefault(className, 0L);
        }
    }

    /** Collects everything that can be, and looks at what is left. */
    public Reachable reachable() {
        Map<String, Long> instances = new HashMap<>();
        long octets = 0;
        for (String line : jcmd("GC.class_histogram").lines().toList()) {
            String[] row = line.strip().split("\\s+");
            if (row.length == 3 && row[0].equals("Total")) {
                octets = Long.parseLong(row[2]);
            } else if (row.length >= 4 && row[0].matches("\\d+:")) {
                instances.merge(row[3], Long.parseLong(row[1]), Long::sum);
            }
        }
        return new Reachable(instances, octets);
    }

    /** How many reachable objects of this class there are, of whatever class loader. */
    public long instances(String className) {
        return reachable().of(className);
    }

    /** The numbers that the JVM counts of itself, for instance {@code java.threads.live}. */
    public Map<String, Long> counters() {
        Map<String, Long> counters = new HashMap<>();
        for (String line : jcmd("PerfCounter.print").lines().toList()) {
            String[] parts = line.split("=", 2);
            if (parts.length == 2 && parts[1].matches("-?\\d{1,18}")) {
                counters.put(parts[0], Long.parseLong(parts[1]));
            }
        }
        return counters;
    }

    /** What reachable objects take of the heap, in octets, right after garbage was collected. */
    public long liveOctets() {
        return reachable().octets();
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

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** How long something took, each time; what came out is written to {@code target/cluster.txt}. */
final class Measured {

    private static final Path FILE = Path.of("target", "cluster.txt");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 1_000_000;

    private final String what;
    private final List<Duration> times = new ArrayList<>();

    /**
     * @param what it is, for the line in the file
     */
    Measured(String what) {
        this.what = what;
    }

    /** Asks again and again until it is so, beginning at once. */
    void until(Callable<Boolean> condition) throws Exception {
        long begin = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new AssertionError("Never: " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        times.add(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Something that was timed otherwise. */
    void add(Duration time) {
        times.add(time);
    }

    /** The longest of them; writes its line. */
    Duration longest() {
        Collections.sort(times);
        Duration longest = times.get(times.size() - 1);
        write(
                "%s: median %d ms, longest %d ms of %d"
                        .formatted(
                                what,
                                times.get(times.size() / 2).toMillis(),
                                longest.toMillis(),
                                times.size()));
        return longest;
    }

    /** A line of its own. */
    static void write(String line) {
        try {
            Files.writeString(
                    FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Visitors, a thread each, who ask the next thing when the last is answered. Plain sockets and
 * hardly any reading of what comes back, since the server shares the processors.
 */
final class ClosedLoop {

    private ClosedLoop() {}

    /**
     * Lets so many of them ask for a while.
     *
     * @param units how many things one answer makes
     * @throws IOException when nothing was answered at all
     */
    static Sample run(Visitor.Arrival arrival, int units, int connections, Duration duration)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Caller caller = new Caller(arrival, end);
            caller.setDaemon(true);
            caller.start();
            callers.add(caller);
        }
        for (Caller caller : callers) {
            caller.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] micros = callers.stream().flatMapToLong(caller -> caller.micros.stream()).toArray();
        Arrays.sort(micros);
        long wrong = callers.stream().mapToLong(caller -> caller.wrong).sum();
        if (micros.length == 0) {
            throw new IOException("No answer", callers.get(0).lost);
        }
        long made = (micros.length - Math.min(micros.length, wrong)) * units;
        return Sample.of(made, seconds, (double) at(micros, 0.5), (double) at(micros, 0.99), wrong);
    }

    /** The smallest value that so large a part does not exceed; the nearest rank. */
    static long at(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    /** One connection. */
    private static final class Caller extends Thread {

        private final Visitor.Arrival arrival;
        private final long end;
        private final Micros micros = new Micros();
        private long wrong;
        private IOException lost = new IOException("out of time");

        Caller(Visitor.Arrival arrival, long end) {
            super("bench load");
            this.arrival = arrival;
            this.end = end;
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (Visitor visitor = arrival.arrive()) {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        boolean wanted = visitor.ask();
                        micros.add((System.nanoTime() - before) / 1000);
                        wrong += wanted ? 0 : 1;
                    }
                } catch (IOException e) {
                    lost = e;
                    wrong++;
                }
            }
        }
    }
}

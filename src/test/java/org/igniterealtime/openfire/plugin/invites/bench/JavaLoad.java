// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The same in Java, where there is no wrk. It shares the processors with the server more. */
final class JavaLoad implements Load {

    @Override
    public String name() {
        return "a client in Java (wrk takes less of the machine)";
    }

    @Override
    public Sample run(Target target, int connections, Duration duration)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Caller caller = new Caller(target, end);
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
            throw new IOException("No answer from " + target.address());
        }
        long units = (micros.length - Math.min(micros.length, wrong)) * target.units();
        return Sample.of(
                units, seconds, (double) at(micros, 0.5), (double) at(micros, 0.99), wrong);
    }

    /** The smallest value that so large a part does not exceed; the nearest rank. */
    static long at(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    /** One connection. */
    private static final class Caller extends Thread {

        private final Target target;
        private final long end;
        private final Micros micros = new Micros();
        private long wrong;

        Caller(Target target, long end) {
            super("bench load");
            this.target = target;
            this.end = end;
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (KeptAlive connection = new KeptAlive(target)) {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        int status = connection.ask();
                        micros.add((System.nanoTime() - before) / 1000);
                        wrong += target.expects(status) ? 0 : 1;
                    }
                } catch (IOException lost) {
                    wrong++;
                }
            }
        }
    }
}

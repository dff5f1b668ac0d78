// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * What single inputs have cost, in processor time of the thread that tried them. Of millions only a
 * histogram is kept, whose steps are a tenth apart.
 */
final class InputCosts {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double STEP = 1.1;
    private static final int STEPS = 300;

    private final long[] steps = new long[STEPS];
    private long inputs;
    private long most;

    /** Tries one input, and gives its cost in nanoseconds. */
    long of(Runnable input) {
        long start = THREADS.getCurrentThreadCpuTime();
        input.run();
        long cost = Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
        steps[Math.min(STEPS - 1, (int) (Math.log((double) cost) / Math.log(STEP)))]++;
        inputs++;
        most = Math.max(most, cost);
        return cost;
    }

    /** Milliseconds that so many of a hundred inputs cost at most, up to a tenth more. */
    double percentile(double percent) {
        long left = (long) Math.ceil(inputs * percent / 100);
        for (int step = 0; step < STEPS; step++) {
            left -= steps[step];
            if (left <= 0) {
                return Math.min(Math.pow(STEP, step + 1.0), (double) most) / 1e6;
            }
        }
        return most / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d inputs, p50 %.3f ms, p99.99 %.3f ms, at most %.3f ms",
                inputs,
                percentile(50),
                percentile(99.99),
                most / 1e6);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.util.ArrayList;
import java.util.List;

/** What is being done to the server, and what was done when. */
final class Disturbance {

    /**
     * One that is over.
     *
     * @param minute when it began, since the load began
     * @param seconds how long it was until the API answered again
     */
    record Past(Phase phase, double minute, double seconds) {}

    private final long start = System.nanoTime();
    private final List<Past> past = new ArrayList<>();
    private Phase now = Phase.CALM;
    private Phase last = Phase.CALM;
    private long began = start;
    private long ended = start;

    /** Minutes since the load began. */
    double minute() {
        return minutes(System.nanoTime());
    }

    private double minutes(long nanos) {
        return (nanos - start) / 60e9;
    }

    synchronized void begin(Phase phase) {
        now = phase;
        began = System.nanoTime();
    }

    /**
     * It is calm again.
     *
     * @param seconds how long it was until the API answered again
     */
    synchronized void end(double seconds) {
        past.add(new Past(now, minutes(began), seconds));
        last = now;
        now = Phase.CALM;
        ended = System.nanoTime();
    }

    /**
     * What went on at any time since then; calm only when nothing did.
     *
     * @param nanos of {@link System#nanoTime}
     */
    synchronized Phase since(long nanos) {
        if (now != Phase.CALM) {
            return now;
        }
        return ended - nanos > 0 ? last : Phase.CALM;
    }

    /** All that are over. */
    synchronized List<Past> past() {
        return List.copyOf(past);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the rounds of one comparison measured; as many of both, each beside the other's.
 *
 * @param name of the comparison
 * @param connections how many there were
 * @param ours the plugin's, by round
 * @param bare the bare one's, by round
 * @param client processors that this JVM, which is the client where wrk is not, took meanwhile
 */
record Outcome(String name, int connections, List<Sample> ours, List<Sample> bare, double client) {

    /** Ours by the bare one's rate, round by round: what the machine does else is in both. */
    List<Double> ratios() {
        return IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i).perSecond() / bare.get(i).perSecond())
                .sorted()
                .toList();
    }

    double ratio() {
        return median(ratios());
    }

    /** The median of a figure over rounds. */
    static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return median(samples.stream().map(figure::applyAsDouble).sorted().toList());
    }

    /**
     * The middle one, or the mean of the two in the middle.
     *
     * @param sorted one or more, ascending
     */
    static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Answers of either that were not the wanted ones. */
    long wrong() {
        return ours.stream().mapToLong(Sample::wrong).sum()
                + bare.stream().mapToLong(Sample::wrong).sum();
    }
}

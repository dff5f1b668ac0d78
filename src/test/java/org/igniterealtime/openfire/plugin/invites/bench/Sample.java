// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

/**
 * What a load measured.
 *
 * @param perSecond things made, or requests answered, in a second
 * @param p50 half of the answers came within so many milliseconds
 * @param p99 99 of 100 did
 * @param wrong answers that were not the wanted ones, or did not come
 */
record Sample(double perSecond, double p50, double p99, long wrong) {

    /**
     * Of a run.
     *
     * @param p50 microseconds
     * @param p99 microseconds
     */
    static Sample of(long units, double seconds, double p50, double p99, long wrong) {
        return new Sample((double) units / seconds, p50 / 1000, p99 / 1000, wrong);
    }
}

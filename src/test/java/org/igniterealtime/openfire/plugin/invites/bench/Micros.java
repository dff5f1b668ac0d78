// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Durations of one thread, kept without an object for each. */
final class Micros {

    private long[] values = new long[4096];
    private int count;

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    LongStream stream() {
        return Arrays.stream(values, 0, count);
    }
}

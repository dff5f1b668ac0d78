// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.time.Duration;

/** How much of the processors this JVM takes from when this was made. */
final class OwnShare {

    private final long began = System.nanoTime();
    private final Duration taken = taken();

    private static Duration taken() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** In processors: 1 is all the time of one. */
    double sinceThen() {
        return (double) taken().minus(taken).toNanos() / (System.nanoTime() - began);
    }
}

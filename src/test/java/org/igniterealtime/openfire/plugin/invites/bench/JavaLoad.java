// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.time.Duration;

/** The same in Java, where there is no wrk. It shares the processors with the server more. */
final class JavaLoad implements Load {

    @Override
    public String name() {
        return "a client in Java (wrk takes less of the machine)";
    }

    @Override
    public Sample run(Target target, int connections, Duration duration)
            throws IOException, InterruptedException {
        return ClosedLoop.run(() -> new KeptAlive(target), target.units(), connections, duration);
    }
}

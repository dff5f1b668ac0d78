// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.time.Duration;

/** One of the two that are compared, with whatever loads it. */
interface Side {

    /**
     * Keeps at it for a while.
     *
     * @param duration whole seconds
     * @throws IOException when it could not run at all
     */
    Sample run(int connections, Duration duration) throws IOException, InterruptedException;

    /** A request that goes out again and again. */
    static Side of(Target target, Load load) {
        return (connections, duration) -> load.run(target, connections, duration);
    }

    /** Visitors of our own. */
    static Side of(Visitor.Arrival arrival) {
        return (connections, duration) -> ClosedLoop.run(arrival, 1, connections, duration);
    }

    /** Visitors who each take an invite for what they do. */
    static Side of(Visitor.Arrival arrival, InviteSupply invites) {
        return (connections, duration) -> {
            invites.stockFor(duration);
            return ClosedLoop.run(arrival, 1, connections, duration);
        };
    }
}

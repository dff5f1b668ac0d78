// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;

/**
 * Tells that a network has reached its limit: once in a period for each, and of no more than a few
 * networks in a period, so that an attack from everywhere does not fill the audit log. Each node of
 * a cluster tells what it has seen itself.
 */
final class ReachedLimits {

    /** How many networks are told of in one period. */
    static final int MOST = 20;

    private final Map<String, Long> told = new LinkedHashMap<>();
    private final Events events;
    private final Clock clock;
    private final Supplier<Duration> period;

    ReachedLimits(Events events, Clock clock, Supplier<Duration> period) {
        this.events = events;
        this.clock = clock;
        this.period = period;
    }

    /** Somebody at this address was told to wait. */
    void reached(String address) {
        if (isNews(Network.of(address))) {
            events.tell(new Event.LimitReached(Network.text(address)));
        }
    }

    private synchronized boolean isNews(String network) {
        long now = clock.millis();
        long before = now - period.get().toMillis();
        told.values().removeIf(time -> time <= before);
        return told.size() < MOST && told.putIfAbsent(network, now) == null;
    }
}

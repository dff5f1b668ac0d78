// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts in the memory of one node: so many, and of more the oldest are forgotten. */
public final class MemoryCounts implements Counts {

    private static final int MOST = 10_000;

    private final Map<String, String> counts = new LinkedHashMap<>();

    @Override
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(counts.get(name));
    }

    @Override
    public synchronized void put(String name, String count) {
        // Put in anew, so that it counts as the most recent.
        counts.remove(name);
        if (counts.size() >= MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
        counts.put(name, count);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * Uses that are not in the database yet. A request only counts here; the counts are written
 * together every few seconds, so that creating an invite does not cost an update of the key's row.
 */
final class KeyUses {

    /** All requests of a program count on one key, many at the same time. */
    private static final class Use {

        private final LongAdder count = new LongAdder();
        private final LongAccumulator last = new LongAccumulator(Math::max, 0);

        void add(long more, long when) {
            count.add(more);
            last.accumulate(when);
        }
    }

    private final Map<String, Use> pending = new ConcurrentHashMap<>();

    void add(String id, long now) {
        add(id, 1, now);
    }

    private void add(String id, long more, long when) {
        Use use = pending.get(id);
        (use == null ? pending.computeIfAbsent(id, i -> new Use()) : use).add(more, when);
    }

    /**
     * Writes what has been counted. What the database refuses is kept for the next time.
     *
     * @throws StoreException when the database refuses
     */
    void flushTo(ApiKeyStore store) {
        for (Map.Entry<String, Use> entry : pending.entrySet()) {
            // What is counted from here on is for the next time.
            long count = entry.getValue().count.sumThenReset();
            long last = entry.getValue().last.get();
            if (count == 0) {
                continue;
            }
            try {
                store.addUses(entry.getKey(), count, last);
            } catch (StoreException e) {
                add(entry.getKey(), count, last);
                throw e;
            }
        }
    }
}

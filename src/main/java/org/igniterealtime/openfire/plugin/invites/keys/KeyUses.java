package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * Uses that are not in the database yet. A request only counts here; the counts are written
 * together every few seconds, so that creating an invite does not cost an update of the key's row.
 */
final class KeyUses {

    private record Use(long count, long last) {

        Use plus(Use other) {
            return new Use(count + other.count, Math.max(last, other.last));
        }
    }

    private final Map<String, Use> pending = new ConcurrentHashMap<>();

    void add(String id, long now) {
        pending.merge(id, new Use(1, now), Use::plus);
    }

    /**
     * Writes what has been counted. What the database refuses is kept for the next time.
     *
     * @throws StoreException when the database refuses
     */
    void flushTo(ApiKeyStore store) {
        for (String id : List.copyOf(pending.keySet())) {
            Use use = pending.remove(id);
            if (use == null) {
                // Another thread is writing this one.
                continue;
            }
            try {
                store.addUses(id, use.count(), use.last());
            } catch (StoreException e) {
                pending.merge(id, use, Use::plus);
                throw e;
            }
        }
    }
}

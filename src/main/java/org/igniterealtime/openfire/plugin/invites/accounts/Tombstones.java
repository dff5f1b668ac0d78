// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.hash.SaltedHash;

/**
 * The names of accounts that were deleted lately. Rooms, contact lists and groups elsewhere may
 * still know such a name, and whoever took it would have what the old owner was given. Only a
 * salted hash of each name is kept, and only for a while.
 *
 * <p>Every method throws {@link StoreException} when the database refuses.
 */
public final class Tombstones {

    private final TombstoneStore store;
    private final Clock clock;
    private final Supplier<Duration> period;
    private final SaltedHash hash;

    /**
     * @param period how long a name stays closed; zero when it does not
     * @param salt the same on all nodes, and after a restart
     */
    public Tombstones(
            Database database, Clock clock, Supplier<Duration> period, Supplier<byte[]> salt) {
        this.store = new TombstoneStore(database);
        this.clock = clock;
        this.period = period;
        this.hash = new SaltedHash(salt);
    }

    /** An account is being deleted. Harmless when done twice. */
    public void add(String username) {
        Duration closed = period.get();
        if (!closed.isZero()) {
            store.put(hash.of(username), clock.millis() + closed.toMillis());
        }
    }

    /** Whether an account of this name was deleted lately. */
    public boolean covers(String username) {
        return !period.get().isZero() && store.isThere(hash.of(username), clock.millis());
    }

    /** Which of many names are such; see {@link #covers}. */
    public Set<String> among(Set<String> usernames) {
        if (period.get().isZero()) {
            return Set.of();
        }
        Map<String, String> byHash = new HashMap<>();
        usernames.forEach(name -> byHash.put(hash.of(name), name));
        return store.among(List.copyOf(byHash.keySet()), clock.millis()).stream()
                .map(byHash::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Deletes those whose time is over.
     *
     * @return how many
     */
    public int purge() {
        return store.purge(clock.millis());
    }
}

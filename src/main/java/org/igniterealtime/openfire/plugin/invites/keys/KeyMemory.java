// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeyStore.Stored;

/**
 * What the database said about keys, for two seconds: a program that makes many invites costs one
 * read in that time and not one each. In the memory of this node and this plugin, none of
 * Openfire's caches.
 *
 * <p>Ids that do not exist are remembered too. A new key is found at once all the same: nobody has
 * asked for its id before.
 */
final class KeyMemory {

    /** How old an answer may be. */
    static final Duration LIFETIME = Duration.ofSeconds(2);

    /** Whoever makes up ids does not fill the memory. */
    static final int MOST = 1000;

    /**
     * What was read.
     *
     * @param stored the key, or none
     * @param read when
     * @param age how often everything had been forgotten when the read began
     */
    record Entry(Optional<Stored> stored, long read, long age) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong age = new AtomicLong();
    private final Clock clock;

    KeyMemory(Clock clock) {
        this.clock = clock;
    }

    /** What is known about an id; empty when that is nothing. */
    Optional<Entry> recall(String id) {
        return Optional.ofNullable(entries.get(id)).filter(this::isGood);
    }

    /** What is known about an id, or else what is read now. */
    Optional<Stored> recallOr(String id, Supplier<Optional<Stored>> read) {
        Optional<Entry> known = recall(id);
        if (known.isPresent()) {
            return known.get().stored();
        }
        long began = age.get();
        long now = clock.millis();
        Entry entry = new Entry(read.get(), now, began);
        makeRoom();
        entries.put(id, entry);
        return entry.stored();
    }

    /**
     * Forgets everything, and what is being read at this moment as well: it may have been read just
     * before the change.
     */
    void forget() {
        age.incrementAndGet();
        entries.clear();
    }

    int size() {
        return entries.size();
    }

    private boolean isGood(Entry entry) {
        long old = clock.millis() - entry.read();
        // A clock that was set back makes nothing young again.
        return entry.age() == age.get() && old >= 0 && old < LIFETIME.toMillis();
    }

    private void makeRoom() {
        if (entries.size() >= MOST) {
            entries.values().removeIf(entry -> !isGood(entry));
        }
        if (entries.size() >= MOST) {
            entries.clear();
        }
    }
}

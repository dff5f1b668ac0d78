// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * Keys that the server's configuration names by the hash of their secret, so that a machine can be
 * set up before it first runs, and nothing that opens anything lies on its disk. A line makes a key
 * exist, with the careful limits; a changed line changes it; without its line it is revoked. What
 * was revoked stays so, whatever the lines say.
 */
public final class ProvisionedKeys {

    private final ApiKeyStore store;
    private final ApiKeys keys;
    private final Supplier<String> lines;
    private String applied = "";
    private boolean wasApplied;

    /**
     * @param lines the configuration as it is now
     */
    public ProvisionedKeys(Database database, ApiKeys keys, Supplier<String> lines) {
        this.store = new ApiKeyStore(database);
        this.keys = keys;
        this.lines = lines;
    }

    /**
     * What has changed.
     *
     * @param made keys that exist now
     * @param revoked keys whose line is gone
     * @param problems lines that mean nothing, each with its number and why
     */
    public record Applied(List<ApiKey> made, List<ApiKey> revoked, List<String> problems) {

        static final Applied NOTHING = new Applied(List.of(), List.of(), List.of());
    }

    /**
     * Does what the lines say, if they are others than the last time. To be called at the start and
     * every few seconds.
     *
     * @throws StoreException when the database refuses; the next call tries again
     */
    public synchronized Applied apply() {
        String text = lines.get();
        if (wasApplied && text.equals(applied)) {
            return Applied.NOTHING;
        }
        Applied outcome = apply(text.lines().map(String::strip).toList());
        applied = text;
        wasApplied = true;
        return outcome;
    }

    private Applied apply(List<String> all) {
        Map<String, ApiKey> stored = new HashMap<>();
        store.list().forEach(key -> stored.put(key.id(), key));
        Set<String> named = new HashSet<>();
        Applied outcome = new Applied(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                boolean isFirst = named.add(ProvisionedLine.id(line).orElse(""));
                if (!isFirst) {
                    throw new IllegalArgumentException("a line above has the same id");
                }
                put(ProvisionedLine.read(line), stored).ifPresent(outcome.made()::add);
            } catch (IllegalArgumentException e) {
                outcome.problems().add("Line " + (i + 1) + ": " + e.getMessage());
            }
        }
        // A line that cannot be read keeps its key: a slip of the hand revokes nothing for good.
        stored.values().stream()
                .filter(key -> key.origin() == Origin.PROVISIONED && !key.isRevoked())
                .filter(key -> !named.contains(key.id()) && keys.revoke(key.id()))
                .forEach(outcome.revoked()::add);
        return outcome;
    }

    /** The key of a line, if there was none. */
    private Optional<ApiKey> put(ProvisionedLine line, Map<String, ApiKey> stored) {
        ApiKey key = keys.key(line.id(), line.wanted());
        ApiKey known = stored.get(line.id());
        if (known != null) {
            change(line, known);
            return Optional.empty();
        }
        try {
            store.insert(key, line.hash());
        } catch (StoreException e) {
            if (store.list().stream().anyMatch(k -> k.id().equalsIgnoreCase(line.id()))) {
                // Another node was quicker, or the database takes capitals for the same.
                return Optional.empty();
            }
            throw e;
        }
        keys.changed();
        return Optional.of(key);
    }

    private void change(ProvisionedLine line, ApiKey known) {
        if (known.origin() != Origin.PROVISIONED) {
            throw new IllegalArgumentException("a key that was made otherwise has this id");
        }
        if (!known.isRevoked() && store.provision(line)) {
            keys.changed();
        }
    }
}

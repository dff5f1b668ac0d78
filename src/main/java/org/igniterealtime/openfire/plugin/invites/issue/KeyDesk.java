// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.ProvisionedKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Rotation;

/**
 * Where keys are made, renewed and withdrawn, for the console and the command line. Every method
 * throws {@link StoreException} when the database refuses.
 */
public final class KeyDesk {

    /**
     * How long after a key was withdrawn a request of it may still make an invite: other servers
     * remember the key for two seconds, its body may take ten, and a busy database some more.
     */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(10);

    private final ApiKeys keys;
    private final Invites invites;
    private final Events events;
    private final Clock clock;

    public KeyDesk(ApiKeys keys, Invites invites, Events events, Clock clock) {
        this.keys = keys;
        this.invites = invites;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a key; its secret is in the answer and nowhere else. */
    public CreatedKey create(NewKey wanted, Source by) {
        CreatedKey created = keys.create(wanted);
        events.tell(new Event.KeyCreated(by, created.key().id(), wanted.name()));
        return created;
    }

    /**
     * Has the keys be there that the server's configuration names, and no others of this origin.
     *
     * @return what is wrong with lines of it, for the log; nothing in it is secret
     */
    public List<String> provision(ProvisionedKeys provisioned) {
        ProvisionedKeys.Applied applied = provisioned.apply();
        for (ApiKey key : applied.made()) {
            Source itself = Source.key(key.id());
            events.tell(new Event.KeyCreated(itself, key.id(), key.name().orElse("")));
        }
        applied.revoked().forEach(key -> tell(Optional.of(key), Source.key(key.id())));
        return applied.problems();
    }

    /**
     * Gives a key another secret.
     *
     * @param overlap how long the one before is still good, zero or more
     */
    public Rotation rotate(String id, Duration overlap, Source by) {
        Rotation rotation = keys.rotate(id, overlap);
        if (rotation instanceof Rotation.Rotated rotated) {
            String name = rotated.key().key().name().orElse("");
            events.tell(new Event.KeyRotated(by, id, name));
        }
        return rotation;
    }

    /**
     * Withdraws a key for good; its invites live on.
     *
     * @return false when there is no such key, or it was withdrawn before
     */
    public boolean revoke(String id, Source by) {
        Optional<ApiKey> key = keys.find(id);
        boolean revoked = keys.revoke(id);
        if (revoked) {
            tell(key, by);
        }
        return revoked;
    }

    /**
     * Withdraws a key for good, and all its invites that could still be redeemed: it has leaked. A
     * key that was withdrawn before loses its invites now. What is on its way at this moment is
     * withdrawn by {@link #sweep}, also when the server is killed in between.
     *
     * @return how many invites were withdrawn; empty when there is no such key
     */
    public OptionalLong revokeWithInvites(String id, Source by) {
        Optional<ApiKey> key = keys.find(id);
        long until = clock.millis() + IN_FLIGHT.toMillis();
        if (keys.revoke(id, OptionalLong.of(until))) {
            tell(key, by);
        } else if (!keys.sweep(id, until)) {
            return OptionalLong.empty();
        }
        int count = invites.withdrawals().revokeOpenBy(Source.key(id), by);
        events.tell(new Event.RevokedAll(by, Source.key(id), count));
        return OptionalLong.of(count);
    }

    /** Withdraws what was on its way when its key was withdrawn; to be called every few seconds. */
    public void sweep() {
        for (String id : keys.toSweep()) {
            int count = invites.withdrawals().revokeOpenBy(Source.key(id), Source.key(id));
            if (count > 0) {
                events.tell(new Event.RevokedAll(Source.key(id), Source.key(id), count));
            }
        }
    }

    private void tell(Optional<ApiKey> key, Source by) {
        key.ifPresent(
                gone -> events.tell(new Event.KeyRevoked(by, gone.id(), gone.name().orElse(""))));
    }
}

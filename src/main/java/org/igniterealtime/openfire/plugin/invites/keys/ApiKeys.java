// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * The keys of this server's HTTP API. What the database says about a key is remembered for two
 * seconds at most. A node that revokes a key forgets at once and tells the other nodes of its
 * cluster; a server that shares the database without being one of them may accept the key for as
 * long as it remembers. Every method throws {@link StoreException} when the database refuses.
 */
public final class ApiKeys {

    private static final int ID_LENGTH = 8;
    private static final int SECRET_LENGTH = 32;

    /** Lets secret scanners recognise a key that has leaked. */
    private static final String SECRET_PREFIX = "ofinv_";

    /**
     * What a secret is compared with when there is no such key: the same work is done either way.
     */
    private static final SecretHash NO_SECRET = SecretHash.of(Tokens.random(SECRET_LENGTH));

    private final ApiKeyStore store;
    private final Clock clock;
    private final KeyUses uses = new KeyUses();
    private final KeyMemory memory;
    private final Runnable tellOthers;

    /**
     * @param tellOthers has the other nodes of a cluster call {@link #forget}, soon
     */
    public ApiKeys(Database database, Clock clock, Runnable tellOthers) {
        this.store = new ApiKeyStore(database);
        this.clock = clock;
        this.memory = new KeyMemory(clock);
        this.tellOthers = tellOthers;
    }

    /** Makes a key with the careful limits, as Prosody's are. */
    public CreatedKey create(String name, String createdBy) {
        return create(NewKey.named(name, createdBy));
    }

    /** Makes a key with an id and a secret that are drawn now. */
    public CreatedKey create(NewKey wanted) {
        ApiKey key = key(Tokens.randomName(ID_LENGTH), wanted);
        String secret = secret();
        store.insert(key, SecretHash.of(secret));
        return new CreatedKey(key, key.id() + "/" + secret);
    }

    /** A key that was never used. */
    ApiKey key(String id, NewKey wanted) {
        return new ApiKey(
                id,
                wanted.keptName(),
                clock.millis(),
                wanted.createdBy(),
                OptionalLong.empty(),
                0,
                OptionalLong.empty(),
                wanted.scopes(),
                wanted.expires(),
                wanted.limits(),
                wanted.origin(),
                ApiKey.DayCount.NONE);
    }

    private static String secret() {
        return SECRET_PREFIX + Tokens.random(SECRET_LENGTH);
    }

    /**
     * Gives a key another secret; the one before is good for some time.
     *
     * @param overlap how long, zero or more; the secret before that one ends at once
     */
    public Rotation rotate(String id, Duration overlap) {
        Optional<ApiKeyStore.Stored> stored = stored(id);
        if (stored.filter(found -> found.key().isGood(clock.millis())).isEmpty()) {
            return new Rotation.NoSuchKey();
        }
        if (stored.get().key().origin() == Origin.PROVISIONED) {
            return new Rotation.Provisioned();
        }
        String secret = secret();
        try {
            long end = clock.millis() + overlap.toMillis();
            return store.rotate(id, stored.get().hash(), SecretHash.of(secret), end)
                    ? new Rotation.Rotated(new CreatedKey(stored.get().key(), id + "/" + secret))
                    : new Rotation.Overtaken();
        } finally {
            changed();
        }
    }

    /**
     * The key that was presented, if it exists, its secret is right and it is neither revoked nor
     * expired: at most two indexed reads. Any text may come here; ids and secrets of any length are
     * accepted. Blanks around it came along when it was copied, and do no harm.
     */
    public Optional<ApiKey> check(String text) {
        return PresentedKey.read(text)
                .flatMap(key -> judge(key, memory.recallOr(key.id(), () -> store.find(key.id()))));
    }

    /** The same from memory alone; empty when the database must be asked. */
    public Optional<Verdict> remembered(String text) {
        Optional<PresentedKey> presented = PresentedKey.read(text);
        return presented.isEmpty()
                ? Optional.of(Verdict.BAD)
                : memory.recall(presented.get().id())
                        .map(known -> new Verdict(judge(presented.get(), known.stored())));
    }

    private Optional<ApiKey> judge(PresentedKey presented, Optional<ApiKeyStore.Stored> stored) {
        SecretHash hash = SecretHash.of(presented.secret());
        long now = clock.millis();
        boolean right = stored.map(ApiKeyStore.Stored::hash).orElse(NO_SECRET).matches(hash);
        boolean old = stored.flatMap(found -> oldHash(found, now)).orElse(NO_SECRET).matches(hash);
        return stored.map(ApiKeyStore.Stored::key).filter(key -> (right || old) && key.isGood(now));
    }

    private static Optional<SecretHash> oldHash(ApiKeyStore.Stored stored, long now) {
        return stored.oldHash().filter(hash -> stored.oldUntil().orElse(0) > now);
    }

    /** Asks the database again from now on: a key was changed elsewhere. */
    public void forget() {
        memory.forget();
    }

    /** Counts one use of a key, in memory until {@link #flushUses}. */
    public void used(ApiKey key) {
        uses.add(key.id(), clock.millis());
    }

    /** Writes the uses counted since the last time; what cannot be written is kept. */
    public void flushUses() {
        uses.flushTo(store);
    }

    /** All keys, newest first, the revoked ones included, with this node's uses up to now. */
    public List<ApiKey> list() {
        flushUses();
        return store.list();
    }

    /** The key of this id, as it is in the database now, with this node's uses up to now. */
    public Optional<ApiKey> find(String id) {
        flushUses();
        return stored(id).map(ApiKeyStore.Stored::key);
    }

    /** The names of the keys that have one, by their ids; those of revoked keys included. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        store.list().forEach(key -> key.name().ifPresent(name -> names.put(key.id(), name)));
        return names;
    }

    /**
     * Withdraws a key for good; its invites live on.
     *
     * @return false when there is no such key, or it was revoked before
     */
    public boolean revoke(String id) {
        return revoke(id, OptionalLong.empty());
    }

    /**
     * Withdraws a key for good, and says in the same step that its invites go too: whoever does
     * that may be killed in between, and finds in {@link #toSweep} what is left to do.
     *
     * @param sweepUntil until when requests that were on their way may still make an invite
     * @return false when there is no such key, or it was revoked before
     */
    public boolean revoke(String id, OptionalLong sweepUntil) {
        try {
            return PresentedKey.isId(id) && store.revoke(id, clock.millis(), sweepUntil);
        } finally {
            // Also when it failed: nobody knows whether the database has done it.
            changed();
        }
    }

    /** Says the same of a key that was revoked before; false when there is none. */
    public boolean sweep(String id, long until) {
        return PresentedKey.isId(id) && store.sweep(id, until);
    }

    /** The ids of revoked keys whose invites are being withdrawn. */
    public List<String> toSweep() {
        return store.toSweep(clock.millis());
    }

    private Optional<ApiKeyStore.Stored> stored(String id) {
        return PresentedKey.isId(id) ? store.find(id) : Optional.empty();
    }

    /** The database says something else about a key from now on, on all nodes. */
    void changed() {
        memory.forget();
        tellOthers.run();
    }

    /**
     * Takes the name of an administrator whose account is gone out of all keys; they go on working.
     */
    public void forgetCreator(String username) {
        store.forgetCreator(username);
    }

    /** Throws {@link StoreException} when the table cannot be read. */
    public void probe() {
        store.probe();
    }
}

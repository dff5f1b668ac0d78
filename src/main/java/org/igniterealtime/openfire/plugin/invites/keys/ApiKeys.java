// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
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

    /**
     * Up to the column's width. Other text cannot be an id and is not looked up: some of it makes a
     * database fail.
     */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

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

    /**
     * Makes a key.
     *
     * @param name up to {@link ApiKey#LONGEST_NAME} characters of any script, or blank for none
     * @param createdBy the administrator who asked for it
     * @throws IllegalArgumentException when the name is too long
     */
    public CreatedKey create(String name, String createdBy) {
        String stripped = name.strip();
        if (stripped.codePointCount(0, stripped.length()) > ApiKey.LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a key is too long");
        }
        ApiKey key =
                new ApiKey(
                        Tokens.randomName(ID_LENGTH),
                        Optional.of(stripped).filter(n -> !n.isEmpty()),
                        clock.millis(),
                        Optional.of(createdBy),
                        OptionalLong.empty(),
                        0,
                        OptionalLong.empty());
        String secret = Tokens.random(SECRET_LENGTH);
        store.insert(key, SecretHash.of(secret));
        return new CreatedKey(key, key.id() + "/" + secret);
    }

    /**
     * The key that was presented, if it exists, its secret is right and it is not revoked: at most
     * one indexed read. Any text may come here; ids and secrets of any length are accepted. Blanks
     * around it came along when it was copied, and do no harm.
     */
    public Optional<ApiKey> check(String text) {
        String presented = withoutBlanksAround(text);
        return idOf(presented)
                .flatMap(id -> judge(presented, memory.recallOr(id, () -> store.find(id))));
    }

    /** The same from memory alone; empty when the database must be asked. */
    public Optional<Verdict> remembered(String text) {
        String presented = withoutBlanksAround(text);
        Optional<String> id = idOf(presented);
        return id.isEmpty()
                ? Optional.of(Verdict.BAD)
                : memory.recall(id.get())
                        .map(known -> new Verdict(judge(presented, known.stored())));
    }

    private static Optional<String> idOf(String presented) {
        int slash = presented.indexOf('/');
        return Optional.of(presented.substring(0, Math.max(0, slash)))
                .filter(id -> ID.matcher(id).matches());
    }

    private static Optional<ApiKey> judge(String presented, Optional<ApiKeyStore.Stored> stored) {
        SecretHash hash = SecretHash.of(presented.substring(presented.indexOf('/') + 1));
        boolean right = stored.map(ApiKeyStore.Stored::hash).orElse(NO_SECRET).matches(hash);
        return stored.map(ApiKeyStore.Stored::key).filter(key -> right && !key.isRevoked());
    }

    private static String withoutBlanksAround(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space of any script, also what takes no room. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
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

    /**
     * Withdraws a key for good.
     *
     * @return false when there is no such key, or it was revoked before
     */
    public boolean revoke(String id) {
        try {
            return store.revoke(id, clock.millis());
        } finally {
            // Also when it failed: nobody knows whether the database has done it.
            memory.forget();
            tellOthers.run();
        }
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

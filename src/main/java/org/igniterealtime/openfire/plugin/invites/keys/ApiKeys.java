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
 * The keys of this server's HTTP API. Each check reads the database, so that a revoked key stops
 * working with the next request on every node of a cluster. Every method throws {@link
 * StoreException} when the database refuses.
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

    public ApiKeys(Database database, Clock clock) {
        this.store = new ApiKeyStore(database);
        this.clock = clock;
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
     * The key that was presented, if it exists, its secret is right and it is not revoked: one
     * indexed read. Any text may come here; ids and secrets of any length are accepted. Blanks
     * around it came along when it was copied, and do no harm.
     */
    public Optional<ApiKey> check(String text) {
        String presented = withoutBlanksAround(text);
        int slash = presented.indexOf('/');
        if (slash < 0 || !ID.matcher(presented.substring(0, slash)).matches()) {
            return Optional.empty();
        }
        SecretHash hash = SecretHash.of(presented.substring(slash + 1));
        Optional<ApiKeyStore.Stored> stored = store.find(presented.substring(0, slash));
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
        return store.revoke(id, clock.millis());
    }

    /** Throws {@link StoreException} when the table cannot be read. */
    public void probe() {
        store.probe();
    }
}

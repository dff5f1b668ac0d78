// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The tables {@code ofInviteKey} and {@code ofInviteKeyGroup}, defined in {@code
 * database/invites_*.sql}. Every method throws {@link StoreException} when the database refuses.
 */
final class ApiKeyStore {

    private static final String INSERT =
            "INSERT INTO ofInviteKey (secretHash, keyId, keyName, created, createdBy, uses, scopes,"
                    + " expires, perDay, mostUses, longestLifetime, namesInviter, origin)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String INSERT_GROUP =
            "INSERT INTO ofInviteKeyGroup (keyId, groupName) VALUES (?,?)";
    private static final String FIND =
            "SELECT secretHash, oldHash, oldUntil, "
                    + ApiKeyRow.COLUMNS
                    + " FROM ofInviteKey WHERE keyId = ?";
    private static final String LIST =
            "SELECT " + ApiKeyRow.COLUMNS + " FROM ofInviteKey ORDER BY created DESC, keyId";
    private static final String GROUPS = "SELECT groupName FROM ofInviteKeyGroup WHERE keyId = ?";
    private static final String ALL_GROUPS = "SELECT keyId, groupName FROM ofInviteKeyGroup";
    private static final String REVOKE =
            "UPDATE ofInviteKey SET revoked = ?, sweepUntil = ?"
                    + " WHERE keyId = ? AND revoked IS NULL";
    private static final String SWEEP_LATER =
            "UPDATE ofInviteKey SET sweepUntil = ? WHERE keyId = ? AND revoked IS NOT NULL";

    /** Reads the whole table, which is small. */
    private static final String TO_SWEEP = "SELECT keyId FROM ofInviteKey WHERE sweepUntil > ?";

    /** The old one first: MySQL takes one after the other. */
    private static final String ROTATE =
            "UPDATE ofInviteKey SET oldHash = secretHash, oldUntil = ?, secretHash = ?"
                    + " WHERE keyId = ? AND secretHash = ? AND revoked IS NULL";

    private static final String PROVISION =
            "UPDATE ofInviteKey SET secretHash = ?, scopes = ?, keyName = ?"
                    + " WHERE keyId = ? AND origin = ? AND revoked IS NULL";

    private static final String ADD_USES =
            "UPDATE ofInviteKey SET uses = uses + ?, lastUsed ="
                    + " CASE WHEN lastUsed > ? THEN lastUsed ELSE ? END WHERE keyId = ?";

    /** Reads the whole table, which is small, and that rarely. */
    private static final String FORGET_CREATOR =
            "UPDATE ofInviteKey SET createdBy = NULL WHERE createdBy = ?";

    private static final String PROBE = "SELECT COUNT(*) FROM ofInviteKey WHERE keyId = ''";

    /**
     * A key with the hashes that a presented secret is compared with.
     *
     * @param oldHash of the secret before, if there was one
     * @param oldUntil until when that one is good
     */
    record Stored(
            ApiKey key, SecretHash hash, Optional<SecretHash> oldHash, OptionalLong oldUntil) {}

    private final Database database;

    ApiKeyStore(Database database) {
        this.database = database;
    }

    void insert(ApiKey key, SecretHash hash) {
        database.transaction(
                statements -> {
                    statements.update(INSERT, ApiKeyRow.values(key, hash));
                    key.limits()
                            .groups()
                            .forEach(group -> statements.update(INSERT_GROUP, key.id(), group));
                    return key;
                });
    }

    Optional<Stored> find(String id) {
        Set<String> groups =
                Set.copyOf(database.query(GROUPS, row -> row.getString("groupName"), id));
        // Some databases compare without regard to letter case; an id is exact.
        return database.first(
                        FIND,
                        row ->
                                new Stored(
                                        ApiKeyRow.read(row, groups),
                                        SecretHash.fromHex(row.getString("secretHash")),
                                        Columns.text(row, "oldHash").map(SecretHash::fromHex),
                                        Columns.number(row, "oldUntil")),
                        id)
                .filter(stored -> stored.key().id().equals(id));
    }

    List<ApiKey> list() {
        Map<String, Set<String>> groups = groups();
        return database.query(
                LIST,
                row -> ApiKeyRow.read(row, groups.getOrDefault(row.getString("keyId"), Set.of())));
    }

    private Map<String, Set<String>> groups() {
        record Entry(String id, String group) {}
        return database
                .query(
                        ALL_GROUPS,
                        row -> new Entry(row.getString("keyId"), row.getString("groupName")))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Entry::id, Collectors.mapping(Entry::group, Collectors.toSet())));
    }

    /**
     * Withdraws a key; false when there is none, or it was withdrawn before.
     *
     * @param sweepUntil until when invites of this key are withdrawn as well; empty for not at all
     */
    boolean revoke(String id, long now, OptionalLong sweepUntil) {
        return database.update(REVOKE, now, sweepUntil, id) == 1;
    }

    /** The same for a key that was withdrawn before. */
    boolean sweep(String id, long until) {
        return database.update(SWEEP_LATER, until, id) == 1;
    }

    List<String> toSweep(long now) {
        return database.query(TO_SWEEP, row -> row.getString("keyId"), now);
    }

    /**
     * Gives a key another secret, and the one before a time to end.
     *
     * @param before the hash that the key has now
     * @return false when it has another one meanwhile
     */
    boolean rotate(String id, SecretHash before, SecretHash after, long oldUntil) {
        return database.update(ROTATE, oldUntil, after.hex(), id, before.hex()) == 1;
    }

    /** Has a key that stands in the configuration be as it stands there; false when revoked. */
    boolean provision(ProvisionedLine line) {
        return database.update(
                        PROVISION,
                        line.hash().hex(),
                        Scope.line(line.wanted().scopes()),
                        line.wanted().keptName(),
                        line.id(),
                        Origin.PROVISIONED.word())
                == 1;
    }

    void addUses(String id, long uses, long lastUsed) {
        database.update(ADD_USES, uses, lastUsed, lastUsed, id);
    }

    void forgetCreator(String username) {
        database.update(FORGET_CREATOR, username);
    }

    /** Reads nothing; throws when the table is not there. */
    void probe() {
        database.count(PROBE);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInviteKey}, defined in {@code database/invites_*.sql}. Every method throws
 * {@link StoreException} when the database refuses.
 */
final class ApiKeyStore {

    private static final String COLUMNS =
            "keyId, keyName, created, createdBy, lastUsed, uses, revoked";

    private static final String INSERT =
            "INSERT INTO ofInviteKey (secretHash, " + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?)";
    private static final String FIND =
            "SELECT secretHash, " + COLUMNS + " FROM ofInviteKey WHERE keyId = ?";
    private static final String LIST =
            "SELECT " + COLUMNS + " FROM ofInviteKey ORDER BY created DESC, keyId";
    private static final String REVOKE =
            "UPDATE ofInviteKey SET revoked = ? WHERE keyId = ? AND revoked IS NULL";
    private static final String ADD_USES =
            "UPDATE ofInviteKey SET uses = uses + ?, lastUsed ="
                    + " CASE WHEN lastUsed > ? THEN lastUsed ELSE ? END WHERE keyId = ?";

    /** Reads the whole table, which is small, and that rarely. */
    private static final String FORGET_CREATOR =
            "UPDATE ofInviteKey SET createdBy = NULL WHERE createdBy = ?";

    private static final String PROBE = "SELECT COUNT(*) FROM ofInviteKey WHERE keyId = ''";

    /** A key with the hash that a presented secret is compared with. */
    record Stored(ApiKey key, SecretHash hash) {}

    private final Database database;

    ApiKeyStore(Database database) {
        this.database = database;
    }

    void insert(ApiKey key, SecretHash hash) {
        database.update(
                INSERT,
                hash.hex(),
                key.id(),
                key.name(),
                key.created(),
                key.createdBy(),
                key.lastUsed(),
                key.uses(),
                key.revoked());
    }

    Optional<Stored> find(String id) {
        // Some databases compare without regard to letter case; an id is exact.
        return database.first(
                        FIND,
                        row ->
                                new Stored(
                                        read(row), SecretHash.fromHex(row.getString("secretHash"))),
                        id)
                .filter(stored -> stored.key().id().equals(id));
    }

    List<ApiKey> list() {
        return database.query(LIST, ApiKeyStore::read);
    }

    boolean revoke(String id, long now) {
        return database.update(REVOKE, now, id) == 1;
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

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("keyId"),
                Columns.text(row, "keyName"),
                row.getLong("created"),
                Columns.text(row, "createdBy"),
                Columns.number(row, "lastUsed"),
                row.getLong("uses"),
                Columns.number(row, "revoked"));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInviteTombstone}, defined in {@code database/invites_*.sql}. Every method
 * throws {@link StoreException} when the database refuses.
 */
final class TombstoneStore {

    private static final String INSERT =
            "INSERT INTO ofInviteTombstone (expires, nameHash) VALUES (?,?)";
    private static final String UPDATE =
            "UPDATE ofInviteTombstone SET expires = ? WHERE nameHash = ?";
    private static final String COUNT =
            "SELECT COUNT(*) FROM ofInviteTombstone WHERE nameHash = ? AND expires > ?";

    /** Without the time, by whose index the embedded database would go. */
    private static final String AMONG =
            "SELECT nameHash, expires FROM ofInviteTombstone WHERE nameHash" + InList.MARKS;

    private static final String PURGE = "DELETE FROM ofInviteTombstone WHERE expires <= ?";

    private record Tombstone(String nameHash, long expires) {}

    private final Database database;

    TombstoneStore(Database database) {
        this.database = database;
    }

    void put(String hash, long expires) {
        if (database.update(UPDATE, expires, hash) == 1) {
            return;
        }
        try {
            database.update(INSERT, expires, hash);
        } catch (StoreException e) {
            // Another node may have been faster; its row says the same.
            if (database.update(UPDATE, expires, hash) != 1) {
                throw e;
            }
        }
    }

    boolean isThere(String hash, long now) {
        return database.count(COUNT, hash, now) > 0;
    }

    /** Which of many hashes are there. */
    List<String> among(List<String> hashes, long now) {
        return InList.ask(
                        hashes,
                        some ->
                                database.query(
                                        AMONG,
                                        row -> new Tombstone(row.getString(1), row.getLong(2)),
                                        some.toArray()))
                .stream()
                .filter(tombstone -> tombstone.expires() > now)
                .map(Tombstone::nameHash)
                .toList();
    }

    int purge(long now) {
        return database.update(PURGE, now);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInviteSilence}, defined in {@code database/invites_*.sql}. Every method throws
 * {@link StoreException} when the database refuses.
 */
final class SilenceStore {

    private static final String COUNT =
            "SELECT COUNT(*) FROM ofInviteSilence WHERE addressHash = ?";

    private final Database database;

    SilenceStore(Database database) {
        this.database = database;
    }

    void add(String hash, long now) {
        if (isThere(hash)) {
            return;
        }
        try {
            database.update(
                    "INSERT INTO ofInviteSilence (addressHash, since) VALUES (?,?)", hash, now);
        } catch (StoreException e) {
            // Somebody else may have been faster; that row says the same.
            if (!isThere(hash)) {
                throw e;
            }
        }
    }

    boolean isThere(String hash) {
        return database.count(COUNT, hash) > 0;
    }

    /** Whether there was anything to lift. */
    boolean remove(String hash) {
        return database.update("DELETE FROM ofInviteSilence WHERE addressHash = ?", hash) == 1;
    }
}

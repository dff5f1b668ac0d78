// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;

/**
 * The table {@code ofInviteSession}, defined in {@code database/invites_*.sql}. Every method throws
 * {@link org.igniterealtime.openfire.plugin.invites.db.StoreException} when the database refuses.
 */
final class SessionStore {

    /** What is stored of a session. */
    record Row(String username, long ends) {}

    private static final String INSERT =
            "INSERT INTO ofInviteSession (sessionHash, username, ends) VALUES (?,?,?)";
    private static final String SELECT =
            "SELECT username, ends FROM ofInviteSession WHERE sessionHash = ? AND ends > ?";
    private static final String DELETE = "DELETE FROM ofInviteSession WHERE sessionHash = ?";
    private static final String DELETE_OF = "DELETE FROM ofInviteSession WHERE username = ?";
    private static final String PURGE = "DELETE FROM ofInviteSession WHERE ends <= ?";

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    void insert(String hash, String username, long ends) {
        database.update(INSERT, hash, username, ends);
    }

    Optional<Row> find(String hash, long now) {
        return database.first(
                SELECT, row -> new Row(row.getString("username"), row.getLong("ends")), hash, now);
    }

    void delete(String hash) {
        database.update(DELETE, hash);
    }

    int deleteOf(String username) {
        return database.update(DELETE_OF, username);
    }

    int purge(long now) {
        return database.update(PURGE, now);
    }
}

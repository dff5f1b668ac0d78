// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInviteRequest}, defined in {@code database/invites_*.sql}: requests of
 * programs, with what they have made. Its primary key lets one of two that are the same pass. Every
 * method throws {@link StoreException} when the database refuses.
 */
final class RequestStore {

    /** How many rows a transaction deletes. */
    static final int SLICE = 100;

    private static final String FIND =
            "SELECT bodyHash, madeId FROM ofInviteRequest"
                    + " WHERE keyId = ? AND requestHash = ? AND created > ?";
    private static final String FORGET_OLD =
            "DELETE FROM ofInviteRequest WHERE keyId = ? AND requestHash = ? AND created <= ?";
    private static final String INSERT =
            "INSERT INTO ofInviteRequest (keyId, requestHash, bodyHash, madeId, created)"
                    + " VALUES (?,?,?,?,?)";
    private static final String OLD =
            "SELECT keyId, requestHash FROM ofInviteRequest WHERE created <= ? ORDER BY created";

    /**
     * What was kept of a request.
     *
     * @param madeId the id of the invite, or of the batch, that it has made
     */
    record Kept(String bodyHash, String madeId) {}

    private final Database database;

    RequestStore(Database database) {
        this.database = database;
    }

    /**
     * What was kept of a request.
     *
     * @param after those made then or earlier are forgotten
     */
    Optional<Kept> find(RequestKey key, long after) {
        return database.first(
                FIND,
                row -> new Kept(row.getString("bodyHash"), row.getString("madeId")),
                key.keyId(),
                key.requestHash(),
                after);
    }

    /** Fails where the request was kept already. */
    static void keep(
            Statements statements, RequestKey key, String madeId, long now, long forgotten) {
        statements.update(FORGET_OLD, key.keyId(), key.requestHash(), forgotten);
        statements.update(INSERT, key.keyId(), key.requestHash(), key.bodyHash(), madeId, now);
    }

    /**
     * Deletes one slice of what is forgotten.
     *
     * @return how many; fewer than {@link #SLICE} when no more are left
     */
    int purge(long until) {
        List<RequestKey> old =
                database.page(
                        SLICE,
                        OLD,
                        row ->
                                new RequestKey(
                                        row.getString("keyId"), row.getString("requestHash"), ""),
                        until);
        if (!old.isEmpty()) {
            database.transaction(
                    statements -> {
                        old.forEach(
                                key ->
                                        statements.update(
                                                FORGET_OLD, key.keyId(), key.requestHash(), until));
                        return old;
                    });
        }
        return old.size();
    }
}

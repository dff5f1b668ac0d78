// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;

/**
 * Withdraws rows of {@code ofInvite}, each once, and keeps who wanted it. Every method throws
 * {@link org.igniterealtime.openfire.plugin.invites.db.StoreException} when the database refuses.
 */
final class RevocationStore {

    /** Revokes once; the condition says which. Takes the time of it twice. */
    private static final String REVOKE =
            "UPDATE ofInvite SET status = 'revoked', ends = ?, revoked = ?"
                    + " WHERE revoked IS NULL AND ";

    /**
     * Excludes one that is being redeemed, whose use is taken. Includes expired ones: one may have
     * been presented before, and then its lifetime no longer counts.
     */
    private static final String UNUSED_RESETS =
            "username = ? AND kind = 'reset' AND uses < usesAllowed";

    private static final String BY_ID = REVOKE + "inviteId = ?";
    private static final List<String> SOURCE = List.of("sourceName", "sourceType");

    private final Database database;

    RevocationStore(Database database) {
        this.database = database;
    }

    boolean revoke(String id, Source by, long now) {
        return database.transaction(
                statements -> {
                    boolean ours = statements.update(BY_ID, now, now, id) == 1;
                    if (ours) {
                        TraceStore.revoked(statements, List.of(id), by, now);
                    }
                    return ours;
                });
    }

    int revokeBy(Source source, Source by, long now) {
        return revoke("", SOURCE, maker(source), by, now);
    }

    int revokeOpenBy(Source source, Source by, long now) {
        return revoke("status = 'open' AND ", SOURCE, maker(source), by, now);
    }

    int revokeFrom(String inviter, Source by, long now) {
        return revoke("", List.of("inviter"), List.of(inviter), by, now);
    }

    private static List<Object> maker(Source source) {
        return List.of(source.name(), Columns.word(source.type()));
    }

    private int revoke(
            String also, List<String> columns, List<Object> values, Source by, long now) {
        List<Object> all = new ArrayList<>(List.of(now, now));
        all.addAll(values);
        // All of them at once, however many: the traces come after it, a few at a time.
        int count = database.update(REVOKE + also + Columns.equal(columns), all.toArray());
        if (count > 0) {
            TraceStore.revoked(database, columns, values, by, now);
        }
        return count;
    }

    /** Without a trace of who it was: nobody who has a name here. */
    boolean end(String id, long now) {
        return database.update(BY_ID, now, now, id) == 1;
    }

    /** The same of all of a user's: what follows by itself. */
    int endAllOf(String username, long now) {
        return database.update(REVOKE + "inviter = ?", now, now, username)
                + database.update(
                        REVOKE + Columns.equal(SOURCE),
                        now,
                        now,
                        username,
                        Columns.word(Source.Type.USER))
                + database.update(REVOKE + "username = ? AND kind = 'reset'", now, now, username);
    }

    int endResets(String username, long now) {
        return endResets(database, username, now);
    }

    /** Withdraws the links for a new password of this user that nobody has used. */
    static int endResets(Statements statements, Object username, long now) {
        return statements.update(REVOKE + UNUSED_RESETS, now, now, username);
    }

    /** Withdraws all of these, and gives those that had not been withdrawn before. */
    List<Invite> revoke(List<Invite> invites, Source by, long now) {
        return database.transaction(
                statements -> {
                    List<Invite> revoked =
                            invites.stream()
                                    .filter(
                                            one ->
                                                    statements.update(BY_ID, now, now, one.id())
                                                            == 1)
                                    .toList();
                    List<String> ids = revoked.stream().map(Invite::id).toList();
                    TraceStore.revoked(statements, ids, by, now);
                    return revoked;
                });
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.db.Database;

/**
 * The table {@code ofInviteSignIn}, defined in {@code database/invites_*.sql}: links for signing
 * in, of which a user has so many places, each kept for an hour. Its primary key lets one of two
 * pass that want the same place. Every method throws {@link
 * org.igniterealtime.openfire.plugin.invites.db.StoreException} when the database refuses.
 */
final class LinkStore {

    private static final String FORGET =
            "DELETE FROM ofInviteSignIn WHERE username = ? AND asked <= ?";
    private static final String SLOTS = "SELECT slot FROM ofInviteSignIn WHERE username = ?";
    private static final String INSERT =
            "INSERT INTO ofInviteSignIn (username, slot, linkHash, browserHash, asked, ends)"
                    + " VALUES (?,?,?,?,?,?)";
    private static final String GOOD = " WHERE linkHash = ? AND browserHash = ? AND ends > ?";
    private static final String FIND = "SELECT username FROM ofInviteSignIn" + GOOD;
    private static final String USE = "UPDATE ofInviteSignIn SET ends = 0" + GOOD;
    private static final String COUNT = "SELECT COUNT(*) FROM ofInviteSignIn WHERE linkHash = ?";
    private static final String DELETE_OF = "DELETE FROM ofInviteSignIn WHERE username = ?";
    private static final String PURGE = "DELETE FROM ofInviteSignIn WHERE asked <= ?";

    private final Database database;

    LinkStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps a link if there is a place for it.
     *
     * @param places how many a user has
     * @param forgotten links from then or earlier have left theirs
     */
    boolean keep(
            String username,
            int places,
            String linkHash,
            String browserHash,
            long now,
            long ends,
            long forgotten) {
        database.update(FORGET, username, forgotten);
        List<Integer> taken = database.query(SLOTS, row -> row.getInt("slot"), username);
        return IntStream.range(0, places)
                        .filter(slot -> !taken.contains(slot))
                        .limit(1)
                        .map(
                                slot ->
                                        database.update(
                                                INSERT,
                                                username,
                                                slot,
                                                linkHash,
                                                browserHash,
                                                now,
                                                ends))
                        .sum()
                == 1;
    }

    /** Whose link this is; empty when it works no more, or not in this browser. */
    Optional<String> find(String linkHash, String browserHash, long now) {
        return database.first(FIND, row -> row.getString("username"), linkHash, browserHash, now);
    }

    /** Takes its only use. */
    boolean use(String linkHash, String browserHash, long now) {
        return database.update(USE, linkHash, browserHash, now) == 1;
    }

    /** Whether it is kept, used or not. */
    boolean isThere(String linkHash) {
        return database.count(COUNT, linkHash) > 0;
    }

    void deleteOf(String username) {
        database.update(DELETE_OF, username);
    }

    void purge(long asked) {
        database.update(PURGE, asked);
    }
}

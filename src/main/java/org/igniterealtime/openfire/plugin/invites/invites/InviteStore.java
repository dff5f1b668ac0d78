// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The tables {@code ofInvite} and {@code ofInviteGroup}, defined in {@code database/invites_*.sql}:
 * one invite at a time, and all invites of one maker. Every statement is served by an index. Every
 * method throws {@link StoreException} when the database refuses.
 */
final class InviteStore {

    private static final String SELECT = "SELECT " + InviteRow.COLUMNS + " FROM ofInvite WHERE ";
    private static final String DELETE_GROUPS = "DELETE FROM ofInviteGroup WHERE inviteId = ?";
    private static final String GROUPS =
            "SELECT groupName FROM ofInviteGroup WHERE inviteId = ? ORDER BY groupName";

    /**
     * What was used up can be opened again by more uses, and what has expired by more time. Nothing
     * happens to a revoked invite, or to one that has been used more often than it would allow.
     */
    private static final String CHANGE =
            "UPDATE ofInvite SET"
                    + " status = CASE WHEN uses >= ? THEN 'used' ELSE 'open' END,"
                    + " ends = CASE WHEN uses >= ? THEN lastUsed ELSE ? END,"
                    + " usesAllowed = ?, expires = ?, note = ?, noteStart = ?, greeting = ?"
                    + " WHERE inviteId = ? AND revoked IS NULL AND uses <= ?";

    /**
     * The invite that was made first holds the name, also while a use of it is under way. An equal
     * sign would have the embedded database go by the kind rather than by a list of names.
     */
    private static final String HOLDS =
            " AND kind IN ('account') AND revoked IS NULL AND expires > ?"
                    + " AND (uses < usesAllowed OR EXISTS (SELECT 1 FROM ofInviteRedemption r"
                    + " WHERE r.inviteId = ofInvite.inviteId AND r.completed IS NULL))";

    private static final String RESERVING =
            "SELECT inviteId FROM ofInvite WHERE username = ?" + HOLDS + " ORDER BY inviteId";
    private static final String RESERVED =
            "SELECT username FROM ofInvite WHERE username" + InList.MARKS + HOLDS;

    private static final String LIVE_ACCOUNT_INVITES =
            "SELECT COUNT(*) FROM ofInvite WHERE sourceName = ? AND sourceType = ?"
                    + " AND allowsRegistration = 1 AND status = 'open' AND expires > ?";
    private static final String NEWEST_SEALED =
            "SELECT tokenSealed FROM ofInvite WHERE inviteId > 'inv' ORDER BY inviteId DESC";
    private static final String DELETE_BY =
            "DELETE FROM ofInvite WHERE sourceName = ? AND sourceType = ? AND ";
    private static final String PROBE = "SELECT COUNT(*) FROM ofInvite WHERE inviteId = ''";

    private final Database database;
    private final TokenSeal seal;

    InviteStore(Database database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * One insert where there are no groups; else all of them or none. A reset takes the place of
     * that user's other open ones.
     */
    void insert(Invite invite, List<String> groups) {
        if (groups.isEmpty() && invite.kind() != Kind.RESET) {
            InviteRow.Insert insert = InviteRow.insert(invite, seal);
            database.update(insert.sql(), insert.values().toArray());
        } else {
            insertAll(List.of(invite), List.of(groups), Beside.NOTHING);
        }
    }

    /** All of them and what belongs to them, or none. */
    void insertAll(List<Invite> invites, List<List<String>> groups, Beside beside) {
        database.transaction(
                statements -> {
                    beside.write(statements, invites);
                    InviteInserts inserts = new InviteInserts(seal);
                    for (int i = 0; i < invites.size(); i++) {
                        Invite invite = invites.get(i);
                        if (invite.kind() == Kind.RESET) {
                            // Those before it may be for the same user.
                            inserts.write(statements);
                            long now = invite.created();
                            RevocationStore.endResets(statements, invite.username(), now);
                        }
                        inserts.add(invite, groups.get(i));
                    }
                    inserts.write(statements);
                    return invites;
                });
    }

    Optional<Invite> findByToken(String token) {
        return database.first(
                SELECT + "tokenHash = ?", row -> InviteRow.read(row, token), TokenHash.of(token));
    }

    Optional<Invite> find(String id) {
        return database.first(SELECT + "inviteId = ?", row -> InviteRow.read(row, seal), id);
    }

    /** Deletes what this maker made before that time, with no regard to uses. */
    void deleteBy(Source source, long before) {
        deleteBy(source, "created < ?", before);
    }

    /** Deletes an invite if this maker made it, with no regard to uses. */
    void delete(Source source, String id) {
        deleteBy(source, "inviteId = ?", id);
    }

    private void deleteBy(Source source, String condition, Object value) {
        database.update(DELETE_BY + condition, source.name(), Columns.word(source.type()), value);
    }

    boolean change(Invite changed, List<String> groups, Trace trace) {
        long expires = changed.expires().orElse(InviteRow.NEVER);
        int uses = changed.usesAllowed();
        return database.transaction(
                statements -> {
                    int rows =
                            statements.update(
                                    CHANGE,
                                    uses,
                                    uses,
                                    expires,
                                    uses,
                                    expires,
                                    changed.note(),
                                    changed.note().map(NoteStart::of),
                                    changed.greeting(),
                                    changed.id(),
                                    uses);
                    if (rows == 1) {
                        statements.update(DELETE_GROUPS, changed.id());
                        InviteInserts inserts = new InviteInserts(seal);
                        inserts.addGroups(changed.id(), groups);
                        inserts.write(statements);
                        TraceStore.add(statements, changed.id(), trace);
                    }
                    return rows == 1;
                });
    }

    /**
     * Takes a person's name out of all rows but those of invites that reserve it for somebody, also
     * while that one is about to take it: an attempt that fails leaves the invite as it was.
     */
    void forget(String username) {
        database.transaction(
                statements -> {
                    statements.update(
                            "UPDATE ofInvite SET inviter = NULL WHERE inviter = ?", username);
                    statements.update(
                            "UPDATE ofInvite SET sourceName = NULL"
                                    + " WHERE sourceName = ? AND sourceType <> 'key'",
                            username);
                    TraceStore.forget(statements, username);
                    return statements.update(
                            "UPDATE ofInvite SET username = NULL"
                                    + " WHERE username = ? AND (kind = 'reset' OR uses > 0)"
                                    + " AND NOT EXISTS"
                                    + " (SELECT 1 FROM ofInviteRedemption r"
                                    + " WHERE r.inviteId = ofInvite.inviteId"
                                    + " AND r.completed IS NULL)",
                            username);
                });
    }

    List<Trace> traces(String id, int most) {
        return TraceStore.of(database, id, most);
    }

    List<String> groups(String id) {
        return database.query(GROUPS, row -> row.getString("groupName"), id);
    }

    Optional<String> reserving(String username, long now) {
        return database.first(RESERVING, row -> row.getString("inviteId"), username, now);
    }

    List<String> reserved(List<String> usernames, long now) {
        return InList.ask(
                usernames,
                some -> {
                    some.add(now);
                    return database.query(
                            RESERVED, row -> row.getString("username"), some.toArray());
                });
    }

    long countLiveAccountInvites(Source source, long now) {
        return database.count(
                LIVE_ACCOUNT_INVITES, source.name(), Columns.word(source.type()), now);
    }

    /** Whether the newest link can be shown here; true when there is none. */
    boolean opensNewest() {
        return database
                .page(1, NEWEST_SEALED, row -> Optional.ofNullable(row.getString("tokenSealed")))
                .stream()
                .flatMap(Optional::stream)
                .allMatch(seal::isOurs);
    }

    /** Reads nothing; throws when the table is not there. */
    void probe() {
        database.count(PROBE);
    }
}

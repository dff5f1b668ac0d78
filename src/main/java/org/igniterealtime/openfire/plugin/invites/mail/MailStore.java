// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The table {@code ofInviteMail}, and what {@code ofInvite} says of mail; both are defined in
 * {@code database/invites_*.sql}. Every change of a state is one conditional update whose row count
 * decides. Every method throws {@link StoreException} when the database refuses.
 */
final class MailStore {

    private static final String SELECT =
            "SELECT mailId, inviteId, address, lang, kind, status, moment, tries,"
                    + " objected, problem FROM ofInviteMail WHERE ";
    private static final String INSERT =
            "INSERT INTO ofInviteMail (mailId, inviteId, address, lang, kind, status,"
                    + " moment, tries) VALUES (?,?,?,?,?,'waiting',?,0)";

    /**
     * Holds the invite's row, so that of two who ask at once the second sees the first's letter.
     */
    private static final String HOLD =
            "UPDATE ofInvite SET email = email WHERE inviteId = ? AND revoked IS NULL";

    private static final String ADDRESS =
            "UPDATE ofInvite SET sent = CASE WHEN email = ? THEN sent ELSE NULL END, email = ?"
                    + " WHERE inviteId = ?";
    private static final String STATES = "SELECT status FROM ofInviteMail WHERE inviteId = ?";

    private static final String CLAIM =
            "UPDATE ofInviteMail SET status = 'underway', moment = ?, node = ?, tokenHash = ?,"
                    + " tries = tries + 1 WHERE mailId = ? AND status = 'waiting'"
                    + " AND address IS NOT NULL";

    /**
     * What was given up as unknown while it was under way after all is known now; but it does not
     * wait again, for somebody may have sent it once more.
     */
    private static final String SETTLE =
            "UPDATE ofInviteMail SET status = ?, moment = ?, problem = ?,"
                    + " node = CASE WHEN ? = 'waiting' THEN NULL ELSE node END"
                    + " WHERE mailId = ? AND node = ?"
                    + " AND (status = 'underway' OR (status = 'unknown' AND ? <> 'waiting'))";

    private static final String REFUSE =
            "UPDATE ofInviteMail SET status = 'refused', moment = ?, problem = ?"
                    + " WHERE mailId = ? AND status = 'waiting'";

    /** Whose node waits was left by it: what comes later has none. */
    private static final String DUE =
            SELECT
                    + "status = 'waiting' AND moment <= ?"
                    + " AND (node IS NULL OR node <> ? OR moment <= ?) ORDER BY {also status, }moment";

    private static final String LEAVE =
            "UPDATE ofInviteMail SET moment = ?, node = ?, problem = ?"
                    + " WHERE mailId = ? AND status = 'waiting' AND moment = ?";
    private static final String NOTE =
            "UPDATE ofInviteMail SET problem = ? WHERE mailId = ? AND status = 'waiting'";
    private static final String ABANDONED =
            "SELECT mailId FROM ofInviteMail WHERE status = 'underway' AND moment < ?"
                    + " ORDER BY {also status, }moment";
    private static final String ABANDON =
            "UPDATE ofInviteMail SET status = 'unknown', moment = ?"
                    + " WHERE mailId = ? AND status = 'underway' AND moment < ?";
    private static final String OBJECT =
            "UPDATE ofInviteMail SET objected = ? WHERE mailId = ? AND objected IS NULL";

    /** How many rows are looked for at a time. */
    static final int SLICE = 50;

    private final Database database;

    MailStore(Database database) {
        this.database = database;
    }

    /**
     * Adds a letter and makes its address the invite's. A first letter is one more where it is not
     * the first.
     *
     * @param beside is done in the same transaction; what it throws passes through, and then
     *     nothing is kept
     * @return why not: the invite was revoked, or has a letter on its way
     */
    Optional<Hindrance> add(Letter letter, Consumer<Statements> beside) {
        return database.transaction(
                statements -> {
                    String invite = letter.inviteId();
                    if (statements.update(HOLD, invite) == 0) {
                        return Optional.of(Hindrance.OVER);
                    }
                    List<Letter.State> before = states(statements, invite);
                    if (before.stream().anyMatch(Letter.State::isOpen)) {
                        return Optional.of(Hindrance.ON_ITS_WAY);
                    }
                    beside.accept(statements);
                    statements.update(ADDRESS, letter.address(), letter.address(), invite);
                    insert(statements, letter, letter.kind().after(!before.isEmpty()));
                    return Optional.empty();
                });
    }

    private static List<Letter.State> states(Statements statements, String inviteId) {
        return statements.query(
                STATES, row -> Columns.constant(row, "status", Letter.State.class), inviteId);
    }

    private static void insert(Statements statements, Letter letter, Letter.Kind kind) {
        statements.update(
                INSERT,
                letter.id(),
                letter.inviteId(),
                letter.address(),
                letter.language().toLanguageTag(),
                Columns.word(kind),
                letter.moment());
    }

    /** Whether a letter about this invite has not left yet. */
    boolean isOnItsWay(String inviteId) {
        return states(database, inviteId).stream().anyMatch(Letter.State::isOpen);
    }

    /** All letters about an invite, the oldest first. */
    List<Letter> of(String inviteId) {
        return database.query(SELECT + "inviteId = ? ORDER BY mailId", LetterRow::read, inviteId);
    }

    /**
     * Some of those that are due, the first due first.
     *
     * @param node has left some to the others, and looks at them again only if nobody has sent them
     * @param left since that time
     */
    List<Letter> due(long now, String node, long left) {
        return database.page(SLICE, DUE, LetterRow::read, now, node, left);
    }

    /** Takes a letter that waits, with the hash of the token for whoever it is not for. */
    boolean claim(Letter letter, String node, String tokenHash, long now) {
        return database.update(CLAIM, now, node, tokenHash, letter.id()) == 1;
    }

    /** Writes down that a claimed letter was sent, beside its invite too. */
    void sent(Letter letter, String node, long now) {
        database.transaction(
                statements -> {
                    settle(statements, letter, node, Letter.State.SENT, now, Optional.empty());
                    return statements.update(
                            "UPDATE ofInvite SET sent = ? WHERE inviteId = ? AND email = ?",
                            now,
                            letter.inviteId(),
                            letter.address());
                });
    }

    /** Writes down any other end of a claim; {@code moment} is when it is due again. */
    void settle(
            Letter letter, String node, Letter.State state, long moment, Optional<String> problem) {
        settle(database, letter, node, state, moment, problem);
    }

    private static void settle(
            Statements statements,
            Letter letter,
            String node,
            Letter.State state,
            long moment,
            Optional<String> problem) {
        String status = Columns.word(state);
        statements.update(SETTLE, status, moment, problem, status, letter.id(), node, status);
    }

    /** Gives up a letter that waits. */
    void refuse(Letter letter, String problem, long now) {
        database.update(REFUSE, now, problem, letter.id());
    }

    /** Leaves a letter that waits to other nodes, unless one of them has seen to it. */
    void leave(Letter letter, String node, long now, String problem) {
        database.update(LEAVE, now, node, problem, letter.id(), letter.moment());
    }

    /** Says beside letters that wait why they do. */
    void note(List<Letter> letters, String problem) {
        letters.forEach(letter -> database.update(NOTE, problem, letter.id()));
    }

    /** What was claimed before that time and never settled is not known any more. */
    void abandon(long before, long now) {
        database.page(SLICE, ABANDONED, row -> row.getString(1), before)
                .forEach(id -> database.update(ABANDON, now, id, before));
    }

    /** The letter that had this token for whoever it was not for. */
    Optional<Letter> withToken(String tokenHash) {
        return database.first(SELECT + "tokenHash = ?", LetterRow::read, tokenHash);
    }

    /** Whether it was this call that wrote the objection down. */
    boolean object(Letter letter, long now) {
        return database.update(OBJECT, now, letter.id()) == 1;
    }

    /** Deletes the addresses of an invite; what waits is not sent then. */
    void forget(String inviteId, long now) {
        database.transaction(
                statements -> {
                    statements.update(
                            "UPDATE ofInviteMail SET status = 'refused', moment = ?, problem = ?"
                                    + " WHERE inviteId = ? AND status = 'waiting'",
                            now,
                            Hindrance.NO_ADDRESS.name(),
                            inviteId);
                    statements.update(
                            "UPDATE ofInviteMail SET address = NULL WHERE inviteId = ?", inviteId);
                    return statements.update(
                            "UPDATE ofInvite SET email = NULL, sent = NULL WHERE inviteId = ?",
                            inviteId);
                });
    }
}

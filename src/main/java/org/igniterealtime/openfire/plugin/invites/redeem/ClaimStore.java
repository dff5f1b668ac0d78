// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.history.HistoryStore;
import org.igniterealtime.openfire.plugin.invites.invites.Door;

/**
 * The table {@code ofInviteRedemption}, and the use counter of {@code ofInvite} that goes with it.
 * Every method throws {@link StoreException} when the database refuses.
 */
final class ClaimStore {

    private static final String COLUMNS =
            "redemptionId, inviteId, redeemer, door, claimed, completed";

    /** The one statement that decides who gets a use: its row count is the answer. */
    private static final String TAKE_USE =
            "UPDATE ofInvite SET"
                    + " status = CASE WHEN uses + 1 >= usesAllowed THEN 'used' ELSE status END,"
                    + " ends = CASE WHEN uses + 1 >= usesAllowed THEN ? ELSE ends END,"
                    + " uses = uses + 1, lastUsed = ?"
                    + " WHERE inviteId = ? AND uses < usesAllowed AND revoked IS NULL";

    /**
     * Changes nothing, but makes others wait. Who takes a use, returns one or completes one must
     * lock the tables in the same order, or they wait for each other.
     */
    private static final String LOCK = "UPDATE ofInvite SET uses = uses WHERE inviteId = ?";

    /** When it was last used is then what it was before. MySQL wants the uses counted last. */
    private static final String RETURN_USE =
            "UPDATE ofInvite SET"
                    + " status = CASE WHEN revoked IS NULL THEN 'open' ELSE status END,"
                    + " ends = CASE WHEN revoked IS NULL THEN expires ELSE ends END,"
                    + " lastUsed = (SELECT MAX(r.claimed)"
                    + " FROM ofInviteRedemption r WHERE r.inviteId = ofInvite.inviteId),"
                    + " uses = uses - 1"
                    + " WHERE inviteId = ? AND uses > 0";

    private static final String INSERT =
            "INSERT INTO ofInviteRedemption (" + COLUMNS + ", browser) VALUES (?,?,?,?,?,?,?)";
    private static final String COMPLETE =
            "UPDATE ofInviteRedemption SET completed = ?"
                    + " WHERE redemptionId = ? AND completed IS NULL";
    private static final String IS_THERE =
            "SELECT COUNT(*) FROM ofInviteRedemption WHERE redemptionId = ?";
    private static final String TAKE_OVER =
            "UPDATE ofInviteRedemption SET redemptionId = ?"
                    + " WHERE redemptionId = ? AND completed IS NULL";
    private static final String DELETE_OPEN =
            "DELETE FROM ofInviteRedemption WHERE redemptionId = ? AND completed IS NULL";
    private static final String FORGET =
            "UPDATE ofInviteRedemption SET redeemer = NULL"
                    + " WHERE redeemer = ? AND completed IS NOT NULL";
    private static final String OF_INVITE =
            "SELECT " + COLUMNS + " FROM ofInviteRedemption WHERE inviteId = ? ORDER BY claimed";
    private static final String LATEST =
            "SELECT "
                    + COLUMNS
                    + " FROM ofInviteRedemption WHERE inviteId = ?"
                    + " ORDER BY {also inviteId DESC, }claimed DESC";
    private static final String OF_INVITES =
            "SELECT "
                    + COLUMNS
                    + " FROM ofInviteRedemption WHERE inviteId"
                    + InList.MARKS
                    + " ORDER BY inviteId, claimed";
    private static final String MAKING =
            "SELECT "
                    + COLUMNS
                    + " FROM ofInviteRedemption WHERE redeemer = ? AND door <> 'subscription'";
    private static final String OF_BROWSER =
            "SELECT "
                    + COLUMNS
                    + " FROM ofInviteRedemption WHERE browser = ? AND claimed > ?"
                    + " ORDER BY claimed DESC";
    private static final String OPEN =
            "SELECT "
                    + COLUMNS
                    + " FROM ofInviteRedemption WHERE claimed < ? AND completed IS NULL";

    private final Database database;
    private final HistoryStore history;

    ClaimStore(Database database) {
        this.database = database;
        this.history = new HistoryStore(database);
    }

    boolean claim(Claim claim, Optional<String> browser) {
        return database.transaction(
                statements -> {
                    if (statements.update(
                                    TAKE_USE, claim.claimed(), claim.claimed(), claim.inviteId())
                            != 1) {
                        return false;
                    }
                    statements.update(
                            INSERT,
                            claim.id(),
                            claim.inviteId(),
                            claim.redeemer(),
                            Columns.word(claim.door()),
                            claim.claimed(),
                            claim.completed(),
                            browser);
                    return true;
                });
    }

    boolean complete(Claim claim, long now) {
        return database.update(COMPLETE, now, claim.id()) == 1 || isThere(claim);
    }

    /** The newcomer is entered if and only if it is this call that completes the claim. */
    boolean complete(Claim claim, Arrival arrival, long now) {
        Consumer<Statements> entering = history.entering(arrival);
        boolean completed =
                database.transaction(
                        statements -> {
                            statements.update(LOCK, claim.inviteId());
                            boolean ours = statements.update(COMPLETE, now, claim.id()) == 1;
                            if (ours) {
                                entering.accept(statements);
                            }
                            return ours;
                        });
        return completed || isThere(claim);
    }

    private boolean isThere(Claim claim) {
        return database.count(IS_THERE, claim.id()) == 1;
    }

    boolean takeOver(Claim claim, String id) {
        return database.update(TAKE_OVER, id, claim.id()) == 1;
    }

    boolean giveBack(Claim claim) {
        return database.transaction(
                statements -> {
                    statements.update(LOCK, claim.inviteId());
                    return statements.update(DELETE_OPEN, claim.id()) == 1
                            && statements.update(RETURN_USE, claim.inviteId()) == 1;
                });
    }

    void forget(String redeemer) {
        database.update(FORGET, redeemer);
    }

    List<Claim> of(String inviteId) {
        return database.query(OF_INVITE, ClaimStore::read, inviteId);
    }

    List<Claim> latest(String inviteId, int most) {
        return database.page(most, LATEST, ClaimStore::read, inviteId);
    }

    List<Claim> ofAll(List<String> ids) {
        return InList.ask(
                ids, some -> database.query(OF_INVITES, ClaimStore::read, some.toArray()));
    }

    List<Claim> making(String redeemer) {
        return database.query(MAKING, ClaimStore::read, redeemer);
    }

    List<Claim> ofBrowser(String browser, long after) {
        return database.query(OF_BROWSER, ClaimStore::read, browser, after);
    }

    List<Claim> openSince(long before) {
        return database.query(OPEN, ClaimStore::read, before);
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("redemptionId"),
                row.getString("inviteId"),
                Columns.text(row, "redeemer").orElse(""),
                Columns.constant(row, "door", Door.class),
                row.getLong("claimed"),
                Columns.number(row, "completed"));
    }
}

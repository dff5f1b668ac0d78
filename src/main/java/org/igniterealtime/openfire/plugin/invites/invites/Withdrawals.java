// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.time.Clock;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * Ends invites before their time, each once, whatever state it is in where nothing else is said.
 * Every method throws {@link StoreException} when the database refuses.
 *
 * <p>Whether somebody may do that is not decided here; doors ask {@code issue.Issuance}.
 */
public final class Withdrawals {

    private final RevocationStore store;
    private final Clock clock;

    Withdrawals(Database database, Clock clock) {
        this.store = new RevocationStore(database);
        this.clock = clock;
    }

    /**
     * Withdraws an invite, whatever state it is in.
     *
     * @param by who wants it
     * @return false when there is no such invite, or it was withdrawn before
     */
    public boolean revoke(String id, Source by) {
        return InviteIds.isId(id) && store.revoke(id, by, clock.millis());
    }

    /** The same for a stranger, to whom it should not have been sent. */
    public boolean end(String id) {
        return InviteIds.isId(id) && store.end(id, clock.millis());
    }

    /**
     * Withdraws all invites that this maker had made.
     *
     * @return how many were withdrawn
     */
    public int revokeBy(Source source, Source by) {
        return store.revokeBy(source, by, clock.millis());
    }

    /**
     * Withdraws those invites of a maker that could still be redeemed.
     *
     * @return how many were withdrawn
     */
    public int revokeOpenBy(Source source, Source by) {
        return store.revokeOpenBy(source, by, clock.millis());
    }

    /**
     * Withdraws all invites of a user, and those that would reset the user's password: after the
     * account was deleted nothing of it may work.
     *
     * @return how many were withdrawn
     */
    public int revokeOf(String username) {
        return store.endAllOf(username, clock.millis());
    }

    /**
     * Withdraws the links for a new password of this user that nobody has used: they are obsolete
     * once the password has changed. One that is being redeemed is left alone.
     *
     * @return how many were withdrawn
     */
    public int endResets(String username) {
        return store.endResets(username, clock.millis());
    }

    /**
     * Withdraws all of these, whatever state they are in.
     *
     * @return those that had not been withdrawn before
     */
    public List<Invite> revoke(List<Invite> invites, Source by) {
        return store.revoke(invites, by, clock.millis());
    }

    /**
     * Withdraws all whose invitees would become contacts of this user.
     *
     * @return how many were withdrawn
     */
    public int revokeFrom(String inviter, Source by) {
        return store.revokeFrom(inviter, by, clock.millis());
    }
}

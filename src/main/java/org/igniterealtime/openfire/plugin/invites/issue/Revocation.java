// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.Withdrawals;

/**
 * Withdraws many invites at a time; {@link Issuance} withdraws one, or all of a maker. Every method
 * throws {@link StoreException} when the database refuses, and then nothing has changed.
 */
public final class Revocation {

    private final Withdrawals withdrawals;
    private final Events events;

    public Revocation(Withdrawals withdrawals, Events events) {
        this.withdrawals = withdrawals;
        this.events = events;
    }

    /**
     * Withdraws all of these, whatever state they are in.
     *
     * @return how many had not been withdrawn before
     */
    public int revoke(List<Invite> these, Source by) {
        List<Invite> revoked = withdrawals.revoke(these, by);
        revoked.forEach(invite -> events.tell(new Event.Revoked(by, invite)));
        return revoked.size();
    }

    /**
     * Withdraws all whose invitees would become contacts of this user.
     *
     * @return how many
     */
    public int revokeFrom(String inviter, Source by) {
        int count = withdrawals.revokeFrom(inviter, by);
        events.tell(new Event.RevokedAll(by, Source.user(inviter), count));
        return count;
    }
}

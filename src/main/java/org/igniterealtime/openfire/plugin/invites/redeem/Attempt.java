// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts.Outcome;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to redeem an invite, whatever it makes: a use is claimed, the deed is done, and the
 * claim is completed, or given back where nothing was done. A server that is killed in between
 * leaves an open claim, which {@link ClaimRecovery} decides later.
 *
 * @param claim the use
 * @param outcome what came of the deed
 * @param inTime no when the deed is done, but took so long that the use was settled as one of a
 *     killed server, and may be somebody else's by now
 */
record Attempt(Claim claim, Outcome outcome, boolean inTime) {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /**
     * Makes one.
     *
     * @param events told when it is done and kept
     * @param redeemer the bare address that wants the use
     * @return empty when no use is left or the invite was revoked
     * @throws StoreException when the database refuses before anything is done
     */
    static Optional<Attempt> at(
            Claims claims, Events events, Invite invite, String redeemer, Door door, Deed deed) {
        return claims.claim(invite, redeemer, door)
                .map(claim -> make(claims, events, invite, claim, deed));
    }

    /** The same for a use that is claimed already. */
    static Attempt make(Claims claims, Events events, Invite invite, Claim claim, Deed deed) {
        Outcome outcome = Outcome.FAILED;
        try {
            outcome = deed.act();
        } finally {
            // Also when the deed throws what nobody expected.
            if (outcome != Outcome.DONE && outcome != Outcome.FAILED_HALFWAY) {
                giveBack(claims, claim);
            }
        }
        if (outcome != Outcome.DONE) {
            return new Attempt(claim, outcome, true);
        }
        return new Attempt(claim, outcome, finish(claims, events, invite, claim, deed));
    }

    private static void giveBack(Claims claims, Claim claim) {
        try {
            claims.giveBack(claim);
        } catch (StoreException e) {
            LOG.error("A use is given back a few minutes late: {}", claim, e);
        }
    }

    /**
     * It is done; whatever fails from here on must not tell the person otherwise. The claim stays
     * open until all is done, so that {@link ClaimRecovery} does what was not.
     */
    private static boolean finish(
            Claims claims, Events events, Invite invite, Claim claim, Deed deed) {
        try {
            deed.follow();
            boolean completed = claims.complete(claim, deed.arrival());
            if (completed) {
                events.tell(new Event.Redeemed(invite, claim.redeemer(), claim.door()));
            }
            return completed;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Redeemed, but not all that belongs to it is done: {}", claim, e);
            return true;
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides the claims that a killed server has left open: the use is spent where the account is
 * there, and given back where it is not. May run on several nodes at the same time, and while the
 * attempt is under way after all: whoever comes second changes nothing.
 */
public final class ClaimRecovery {

    /** An attempt takes seconds; a claim older than this belongs to a server that died. */
    static final Duration STALE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(ClaimRecovery.class);

    private final Invites invites;
    private final Claims claims;
    private final Accounts accounts;
    private final Welcome welcome;
    private final Arrivals arrivals;
    private final Events events;

    public ClaimRecovery(
            Invites invites, Claims claims, Accounts accounts, Welcome welcome, Events events) {
        this.invites = invites;
        this.claims = claims;
        this.accounts = accounts;
        this.welcome = welcome;
        this.events = events;
        this.arrivals = new Arrivals(accounts);
    }

    /**
     * Settles what is old enough. One claim that cannot be settled does not keep the others.
     *
     * @throws StoreException when the claims cannot be read
     */
    public void settle() {
        for (Claim claim : claims.openLongerThan(STALE)) {
            try {
                settle(claim);
            } catch (VirtualMachineError | ThreadDeath e) {
                throw e;
            } catch (Throwable e) {
                // Also an Error: a server of another version may lack what an account is asked for.
                LOG.error("Not settled, and tried again later: {}", claim, e);
            }
        }
    }

    private void settle(Claim claim) {
        Optional<Invite> invite =
                invites.findById(claim.inviteId()).filter(Invite::allowsRegistration);
        // A subscription makes no account, and its redeemer may be somebody else's user.
        if (invite.isEmpty() || claim.door() == Door.SUBSCRIPTION) {
            giveBack(claim);
            return;
        }
        String username = claim.redeemer().substring(0, claim.redeemer().lastIndexOf('@'));
        OptionalLong created = accounts.createdAt(username);
        if (created.isEmpty()
                || created.getAsLong() < claim.claimed()
                || claims.rivalOf(claim) == Rival.COMPLETED) {
            giveBack(claim);
        } else if (accounts.isUnfinished(username)) {
            claims.takeOver(claim).ifPresent(ours -> undo(ours, username, created.getAsLong()));
        } else if (claims.complete(claim, arrivals.of(invite.get(), username, claim.door()))) {
            LOG.info("Completing what a stopped server left: {}", claim);
            events.tell(new Event.Redeemed(invite.get(), claim.redeemer(), claim.door()));
            welcome.newcomer(invite.get(), username, invites.groupsOf(invite.get()));
        }
    }

    /**
     * Takes away an account that never got a password. The claim is ours, so that an attempt that
     * lives after all fails; and it stays open until the account is gone.
     */
    private void undo(Claim claim, String username, long created) {
        if (accounts.isUnfinished(username)) {
            LOG.info("Removing the account that a stopped server left without a password");
            accounts.remove(username, created);
            giveBack(claim);
        }
    }

    private void giveBack(Claim claim) {
        LOG.info("Giving back what a stopped server left: {}", claim);
        claims.giveBack(claim);
    }
}

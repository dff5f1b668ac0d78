// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts.Outcome;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts.Tie;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a token becomes a contact of somebody who has an account already: decides
 * whether a subscription request needs no approval, because it carries the token of a contact
 * invite of the user it is for (XEP-0379 section 3.5).
 *
 * <p>The sender of a token that was spent by that same sender is not approved anew: whoever the
 * inviter has taken off the list again must not come back by an old link.
 */
public final class ContactRedemption {

    private static final Logger LOG = LoggerFactory.getLogger(ContactRedemption.class);

    private final Invites invites;
    private final Claims claims;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Events events;

    public ContactRedemption(
            Invites invites, Claims claims, Accounts accounts, Contacts contacts, Events events) {
        this.invites = invites;
        this.claims = claims;
        this.accounts = accounts;
        this.contacts = contacts;
        this.events = events;
    }

    /**
     * Makes inviter and requester contacts if the token allows it; whatever fails leaves the token
     * unspent and is logged.
     *
     * @param token as the requester wrote it
     * @param inviter the local user whom the request is for
     */
    public Approval approve(String token, String inviter, Requester requester) {
        if (!canBeContact(requester, inviter)) {
            return Approval.ORDINARY;
        }
        try {
            Optional<Invite> invite =
                    PresentedToken.in(token)
                            .flatMap(invites::find)
                            .filter(found -> isFrom(inviter, found));
            if (invite.isEmpty()) {
                return Approval.WRONG_TOKEN;
            }
            return approve(invite.get(), inviter, requester)
                    ? Approval.APPROVED
                    : Approval.ORDINARY;
        } catch (RuntimeException e) {
            LOG.error("A subscription by an invite failed, and becomes an ordinary request", e);
            return Approval.ORDINARY;
        }
    }

    /** Anonymous users have addresses of this server too, but no contact list. */
    private boolean canBeContact(Requester requester, String inviter) {
        return requester.address().length() <= Claim.LONGEST_REDEEMER
                && requester
                        .username()
                        .map(name -> !name.equals(inviter) && accounts.isActive(name))
                        .orElse(true);
    }

    private boolean isFrom(String inviter, Invite invite) {
        return invite.inviter().equals(Optional.of(inviter)) && accounts.isActive(inviter);
    }

    private boolean approve(Invite invite, String inviter, Requester requester) {
        Tie tie = contacts.tie(inviter, requester.address());
        if (tie == Tie.MUTUAL) {
            // Since the registration, for instance. Openfire leaves such a request unanswered.
            confirm(inviter, requester);
            return false;
        }
        if (invite.kind() != Kind.CONTACT) {
            return false;
        }
        boolean live = invites.stateOf(invite) == State.LIVE;
        if (hasRedeemed(invite, requester)) {
            // A remote server that asks again has missed our answer.
            boolean again = live || tie == Tie.SUBSCRIBED;
            if (again) {
                connect(inviter, requester);
            }
            return again;
        }
        return live && claimAndConnect(invite, inviter, requester);
    }

    private boolean hasRedeemed(Invite invite, Requester requester) {
        return invite.uses() > 0
                && claims.of(invite).stream()
                        .filter(claim -> claim.completed().isPresent())
                        .anyMatch(claim -> claim.redeemer().equals(requester.address()));
    }

    private boolean claimAndConnect(Invite invite, String inviter, Requester requester) {
        Deed deed =
                () -> {
                    connect(inviter, requester);
                    return Outcome.DONE;
                };
        return Attempt.at(claims, events, invite, requester.address(), Door.SUBSCRIPTION, deed)
                .isPresent();
    }

    private void connect(String inviter, Requester requester) {
        if (requester.username().isPresent()) {
            contacts.connect(inviter, requester.username().get());
            confirm(inviter, requester);
        } else {
            contacts.accept(inviter, requester.address());
        }
    }

    /** Somebody of another server is told in other ways, see {@link Contacts#accept}. */
    private void confirm(String inviter, Requester requester) {
        requester.username().ifPresent(name -> contacts.confirm(inviter, name));
    }
}

package org.igniterealtime.openfire.plugin.invites.roster;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts.Tie;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;

/**
 * Decides whether a subscription request needs no approval, because it carries the token of a
 * contact invite of the user it is for (XEP-0379 section 3.5).
 *
 * <p>The sender of a token that was spent by that same sender is not approved anew: whoever the
 * inviter has taken off the list again must not come back by an old link.
 */
public final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final String domain;
    private final Invites invites;
    private final Claims claims;
    private final Accounts accounts;
    private final Contacts contacts;

    /**
     * @param domain this server's XMPP domain
     */
    public Subscriptions(
            String domain, Invites invites, Claims claims, Accounts accounts, Contacts contacts) {
        this.domain = domain;
        this.invites = invites;
        this.claims = claims;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /**
     * Makes inviter and sender contacts if the token allows it; whatever fails leaves the token
     * unspent and is logged.
     *
     * @param token as the sender wrote it
     * @param inviter the local user whom the request is for
     * @param sender a local or a remote address
     */
    public Approval approve(String token, String inviter, JID sender) {
        if (!canBeContact(sender, inviter)) {
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
            return approve(invite.get(), inviter, sender) ? Approval.APPROVED : Approval.ORDINARY;
        } catch (RuntimeException e) {
            LOG.error("A subscription by an invite failed, and becomes an ordinary request", e);
            return Approval.ORDINARY;
        }
    }

    private boolean canBeContact(JID sender, String inviter) {
        String name = sender.getNode();
        if (name == null || sender.toBareJID().length() > Claim.LONGEST_REDEEMER) {
            return false;
        }
        // Anonymous users have local addresses too, but no contact list.
        return !isLocal(sender) || (!name.equals(inviter) && accounts.isActive(name));
    }

    private boolean isFrom(String inviter, Invite invite) {
        return invite.inviter().equals(Optional.of(inviter)) && accounts.isActive(inviter);
    }

    private boolean approve(Invite invite, String inviter, JID sender) {
        Tie tie = contacts.tie(inviter, sender);
        if (tie == Tie.MUTUAL) {
            // Since the registration, for instance. Openfire leaves such a request unanswered.
            confirm(inviter, sender);
            return false;
        }
        if (invite.kind() != Kind.CONTACT) {
            return false;
        }
        boolean live = invites.stateOf(invite) == State.LIVE;
        if (hasRedeemed(invite, sender)) {
            // A remote server that asks again has missed our answer.
            boolean again = live || tie == Tie.SUBSCRIBED;
            if (again) {
                connect(inviter, sender);
            }
            return again;
        }
        return live && claimAndConnect(invite, inviter, sender);
    }

    private boolean hasRedeemed(Invite invite, JID sender) {
        return invite.uses() > 0
                && claims.of(invite).stream()
                        .filter(claim -> claim.completed().isPresent())
                        .anyMatch(claim -> claim.redeemer().equals(sender.toBareJID()));
    }

    private boolean claimAndConnect(Invite invite, String inviter, JID sender) {
        Optional<Claim> claim = claims.claim(invite, sender.toBareJID(), Door.SUBSCRIPTION);
        if (claim.isEmpty()) {
            return false;
        }
        boolean connected = false;
        try {
            connect(inviter, sender);
            connected = true;
        } finally {
            if (!connected) {
                claims.giveBack(claim.get());
            }
        }
        claims.complete(claim.get());
        return true;
    }

    private void connect(String inviter, JID sender) {
        if (isLocal(sender)) {
            contacts.connect(inviter, sender.getNode());
            confirm(inviter, sender);
        } else {
            contacts.accept(inviter, sender.asBareJID());
        }
    }

    /** Somebody of another server is told in other ways, see {@link Contacts#accept}. */
    private void confirm(String inviter, JID sender) {
        if (isLocal(sender)) {
            contacts.confirm(inviter, sender.getNode());
        }
    }

    private boolean isLocal(JID address) {
        return address.getDomain().equals(domain);
    }
}

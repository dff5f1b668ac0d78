// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import org.igniterealtime.openfire.plugin.invites.accounts.Contacts;
import org.jivesoftware.openfire.SharedGroupException;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.roster.Roster;
import org.jivesoftware.openfire.roster.RosterItem;
import org.jivesoftware.openfire.user.PresenceEventDispatcher;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;
import org.xmpp.packet.Presence;

/** The contact lists that Openfire keeps. */
public final class OpenfireContacts implements Contacts {

    private static final Logger LOG = LoggerFactory.getLogger(OpenfireContacts.class);

    @Override
    public Tie tie(String username, String address) {
        try {
            RosterItem.SubType subscription =
                    server().getRosterManager()
                            .getRoster(username)
                            .getRosterItem(new JID(address))
                            .getSubStatus();
            return switch (subscription) {
                case BOTH -> Tie.MUTUAL;
                case FROM -> Tie.SUBSCRIBED;
                default -> Tie.NONE;
            };
        } catch (UserNotFoundException e) {
            return Tie.NONE;
        }
    }

    @Override
    public void connect(String username, String other) {
        // Both before the first change, so that a missing account leaves nothing half done.
        Roster roster = roster(username);
        Roster otherRoster = roster(other);
        boolean changed = enter(roster, address(other), false);
        boolean otherChanged = enter(otherRoster, address(username), false);
        if (changed) {
            introduce(address(username), address(other));
        }
        if (otherChanged) {
            introduce(address(other), address(username));
        }
    }

    /** Sent to those resources that got the roster push, whatever Openfire considers new. */
    @Override
    public void confirm(String username, String other) {
        try {
            Presence presence = new Presence(Presence.Type.subscribed);
            presence.setFrom(address(username));
            server().getSessionManager().userBroadcast(other, presence);
        } catch (RuntimeException e) {
            LOG.warn("A new contact was not told of it", e);
        }
    }

    @Override
    public void accept(String username, String address) {
        JID contact = new JID(address);
        enter(roster(username), contact, true);
        // Routed like the user's own stanzas: Openfire lets the user's presence follow the first.
        send(username, contact, Presence.Type.subscribed);
        if (tie(username, address) != Tie.MUTUAL) {
            send(username, contact, Presence.Type.subscribe);
        }
    }

    /**
     * Enters a contact with one push. A remote one is asked to be subscribed back, unless its
     * presence comes already.
     *
     * @return whether anything changed
     */
    private static boolean enter(Roster roster, JID contact, boolean remote) {
        // Openfire keeps one object for each list, and would enter a contact twice.
        synchronized (roster) {
            RosterItem item = item(roster, contact);
            boolean seen =
                    item.getSubStatus() == RosterItem.SUB_TO
                            || item.getSubStatus() == RosterItem.SUB_BOTH;
            boolean asks = remote && !seen;
            RosterItem.SubType subscription = asks ? RosterItem.SUB_FROM : RosterItem.SUB_BOTH;
            RosterItem.AskType ask = asks ? RosterItem.ASK_SUBSCRIBE : RosterItem.ASK_NONE;
            if (item.getSubStatus() == subscription && item.getAskStatus() == ask) {
                return false;
            }
            item.setSubStatus(subscription);
            item.setAskStatus(ask);
            item.setRecvStatus(RosterItem.RECV_NONE);
            update(roster, item);
            return true;
        }
    }

    private static RosterItem item(Roster roster, JID contact) {
        try {
            return roster.isRosterItem(contact)
                    ? roster.getRosterItem(contact)
                    : roster.createRosterItem(contact, false, true);
        } catch (UserNotFoundException | UserAlreadyExistsException | SharedGroupException e) {
            throw new IllegalStateException("A contact could not be entered", e);
        }
    }

    private static void update(Roster roster, RosterItem item) {
        try {
            roster.updateRosterItem(item);
        } catch (UserNotFoundException e) {
            throw new IllegalStateException("A contact was taken off the list meanwhile", e);
        }
    }

    /** Sends the presence of {@code contact}, and what else Openfire has for a new subscriber. */
    private static void introduce(JID user, JID contact) {
        try {
            server().getPresenceManager().probePresence(user, contact);
            PresenceEventDispatcher.subscribedToPresence(user, contact);
        } catch (RuntimeException e) {
            // A listener's failure: the two are contacts all the same.
            LOG.warn("The presence of a new contact was not sent", e);
        }
    }

    private static void send(String username, JID contact, Presence.Type type) {
        Presence presence = new Presence(type);
        presence.setFrom(address(username));
        presence.setTo(contact);
        server().getPresenceRouter().route(presence);
    }

    private static Roster roster(String username) {
        try {
            return server().getRosterManager().getRoster(username);
        } catch (UserNotFoundException e) {
            throw new IllegalStateException("There is no account of one of two contacts", e);
        }
    }

    private static JID address(String username) {
        return server().createJID(username, null);
    }

    private static XMPPServer server() {
        return XMPPServer.getInstance();
    }
}

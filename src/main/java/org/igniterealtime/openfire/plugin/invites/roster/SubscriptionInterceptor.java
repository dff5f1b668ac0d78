// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import java.net.UnknownHostException;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.redeem.Approval;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.JID;
import org.xmpp.packet.Packet;
import org.xmpp.packet.Presence;

/**
 * Sees each presence stanza that comes in, from this server's users and from other servers, and
 * redeems the token in a subscription request. The element that carries it never goes on to anybody
 * on this server; one that is for another server is that server's to read.
 */
public final class SubscriptionInterceptor implements PacketInterceptor {

    private final String domain;
    private final Subscriptions subscriptions;
    private final AttemptLimit attempts;

    /**
     * @param domain this server's XMPP domain
     * @param attempts limits how often somebody may send a wrong token
     */
    public SubscriptionInterceptor(
            String domain, Subscriptions subscriptions, AttemptLimit attempts) {
        this.domain = domain;
        this.attempts = attempts;
        this.subscriptions = subscriptions;
    }

    /**
     * A request of a local user that was approved goes on: to Openfire the two are contacts
     * already, and nobody is asked or told any more. One from another server ends here, because its
     * answer has been sent; nobody hears of the rejection, as there is no session of the sender's.
     * A wrong token makes an ordinary request, unless there were too many of them.
     */
    @Override
    public void interceptPacket(Packet packet, Session session, boolean incoming, boolean processed)
            throws PacketRejectedException {
        if (!incoming || processed || !(packet instanceof Presence presence) || !isForUs(packet)) {
            return;
        }
        Optional<String> token = Preauth.takeFrom(presence);
        JID sender = presence.getFrom();
        JID recipient = presence.getTo();
        if (token.isEmpty()
                || presence.getType() != Presence.Type.subscribe
                || sender == null
                || recipient == null
                || recipient.getNode() == null) {
            return;
        }
        Approval approval = subscriptions.approve(token.get(), recipient.getNode(), sender);
        if (approval == Approval.APPROVED && !sender.getDomain().equals(domain)) {
            throw new PacketRejectedException("Approved by an invite");
        }
        if (approval == Approval.WRONG_TOKEN
                && attempts.wrong(addressOf(session, sender)).isPresent()) {
            throw new PacketRejectedException("Too many wrong tokens");
        }
    }

    /**
     * The network address of a user's client or of a server; its domain where that is not known.
     */
    private static String addressOf(Session session, JID sender) {
        try {
            return session == null ? sender.getDomain() : session.getHostAddress();
        } catch (UnknownHostException e) {
            return sender.getDomain();
        }
    }

    private boolean isForUs(Packet packet) {
        JID recipient = packet.getTo();
        return recipient == null || recipient.getDomain().equals(domain);
    }
}

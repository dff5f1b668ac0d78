// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.redeem.Approval;
import org.igniterealtime.openfire.plugin.invites.redeem.ContactRedemption;
import org.igniterealtime.openfire.plugin.invites.redeem.Requester;
import org.xmpp.packet.JID;

/** Subscription requests that carry a token (XEP-0379 section 3.5). */
public final class Subscriptions {

    private final String domain;
    private final ContactRedemption redemption;

    /**
     * @param domain this server's XMPP domain
     */
    public Subscriptions(String domain, ContactRedemption redemption) {
        this.domain = domain;
        this.redemption = redemption;
    }

    /**
     * Makes inviter and sender contacts if the token allows it.
     *
     * @param token as the sender wrote it
     * @param inviter the local user whom the request is for
     * @param sender a local or a remote address
     */
    public Approval approve(String token, String inviter, JID sender) {
        if (sender.getNode() == null) {
            return Approval.ORDINARY;
        }
        Optional<String> username =
                Optional.of(sender.getNode()).filter(name -> sender.getDomain().equals(domain));
        return redemption.approve(token, inviter, new Requester(sender.toBareJID(), username));
    }
}

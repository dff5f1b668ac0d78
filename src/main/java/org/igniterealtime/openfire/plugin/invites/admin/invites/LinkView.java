// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * What to hand to the invitee.
 *
 * @param landingUrl the page to send
 * @param xmppUri what a client opens
 * @param code the landing page's address as a QR code
 */
public record LinkView(String landingUrl, String xmppUri, QrCode code) {

    /** Only of an invite whose token can be read here. */
    static LinkView of(Invite invite, InviteLinks links, Texts texts) {
        String url = links.landingUrl(invite);
        return new LinkView(
                url, links.xmppUri(invite), new QrCode(url, texts.get("admin.invite.code")));
    }
}

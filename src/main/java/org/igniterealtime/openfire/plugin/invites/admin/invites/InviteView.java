package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleFrameView;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;

/**
 * One invite.
 *
 * @param landingUrl the page to send to the invitee
 * @param xmppUri what a client opens
 * @param code the landing page's address as a QR code
 * @param redeemed who has used it, the oldest first
 */
public record InviteView(
        ConsoleFrameView frame,
        InviteRowView invite,
        String landingUrl,
        String xmppUri,
        QrCode code,
        List<RedeemedRowView> redeemed) {}

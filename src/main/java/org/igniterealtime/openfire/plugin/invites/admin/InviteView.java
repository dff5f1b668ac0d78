package org.igniterealtime.openfire.plugin.invites.admin;

import org.igniterealtime.openfire.plugin.invites.html.QrCode;

/**
 * One invite.
 *
 * @param landingUrl the page to send to the invitee
 * @param xmppUri what a client opens
 * @param code the landing page's address as a QR code
 */
public record InviteView(
        Frame frame, InviteRow invite, String landingUrl, String xmppUri, QrCode code) {}

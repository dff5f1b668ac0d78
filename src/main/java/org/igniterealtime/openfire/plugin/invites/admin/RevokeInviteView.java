package org.igniterealtime.openfire.plugin.invites.admin;

/** The step before an invite is revoked. */
public record RevokeInviteView(Frame frame, InviteRow invite) {}

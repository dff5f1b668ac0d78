package org.igniterealtime.openfire.plugin.invites.admin;

/**
 * The forms for a new invite and for a reset link, with what was typed.
 *
 * @param readOnly whether this server cannot make accounts, and so neither form would do anything
 */
public record CreateInviteView(
        Frame frame,
        Span defaultLifetime,
        CreateInviteForm form,
        ResetForm reset,
        boolean readOnly) {}

package org.igniterealtime.openfire.plugin.invites.admin;

import java.util.Set;

/**
 * The form for a new invite, with what was typed.
 *
 * @param wrong the names of the fields whose text is no good
 */
public record CreateInviteView(
        Frame frame,
        Span defaultLifetime,
        Span lifetime,
        String uses,
        String note,
        Set<String> wrong) {}

package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Instant;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** An invite as the server's log has it: enough to recognise it, without its token. */
final class InviteAudit {

    private InviteAudit() {}

    static String details(Invite invite, Texts texts) {
        return texts.get(
                "admin.audit.invite",
                Instant.ofEpochMilli(invite.created()).toString(),
                Instant.ofEpochMilli(invite.expires()).toString(),
                invite.usesAllowed(),
                invite.source(),
                invite.note().orElse(""));
    }
}

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
                invite.expires().stream()
                        .mapToObj(end -> Instant.ofEpochMilli(end).toString())
                        .findFirst()
                        .orElseGet(() -> texts.get("admin.expires.never")),
                invite.usesAllowed(),
                InviteRowView.source(invite.source(), texts),
                invite.note().orElse(""));
    }
}

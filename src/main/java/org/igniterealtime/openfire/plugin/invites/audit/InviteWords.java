// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.audit;

import java.time.Instant;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** An invite in an administrator's words: enough to recognise it, without its token. */
public final class InviteWords {

    private InviteWords() {}

    /** What it does, and for whom. */
    public static String kind(Invite invite, Texts texts) {
        return switch (invite.kind()) {
            case ACCOUNT ->
                    invite.username()
                            .map(name -> texts.get("admin.kind.account.named", name))
                            .orElseGet(() -> texts.get("admin.kind.account"));
            case CONTACT -> texts.get("admin.kind.contact", invite.inviter().orElse(""));
            case RESET -> texts.get("admin.kind.reset", invite.username().orElse(""));
        };
    }

    /** Who had it made. */
    public static String source(Source source, Texts texts) {
        return source.name()
                .map(
                        who ->
                                switch (source.type()) {
                                    case KEY -> texts.get("admin.source.api", who);
                                    case CONSOLE -> texts.get("admin.source.console", who);
                                    case USER -> texts.get("admin.source.user", who);
                                })
                .orElseGet(() -> texts.get("admin.source.gone"));
    }

    /** All in one line. */
    static String details(Invite invite, Texts texts) {
        String what = kind(invite, texts) + " " + invite.id() + "; ";
        return what
                + texts.get(
                        "admin.audit.invite",
                        Instant.ofEpochMilli(invite.created()).toString(),
                        invite.expires().stream()
                                .mapToObj(end -> Instant.ofEpochMilli(end).toString())
                                .findFirst()
                                .orElseGet(() -> texts.get("admin.expires.never")),
                        invite.usesAllowed(),
                        source(invite.source(), texts),
                        invite.note().orElse(""));
    }
}

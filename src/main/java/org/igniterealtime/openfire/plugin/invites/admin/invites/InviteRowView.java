// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.audit.InviteWords;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * An invite in words.
 *
 * @param kind what it is for
 * @param state where it stands
 * @param live whether it can be redeemed
 * @param source who had it made
 * @param shownAs the organisation on whose behalf it is
 * @param greeting what the inviter says to the invitee, in one line or more
 */
public record InviteRowView(
        String id,
        String kind,
        String state,
        boolean live,
        String source,
        String created,
        String expires,
        int uses,
        int usesAllowed,
        Optional<String> lastUsed,
        Optional<String> revoked,
        Optional<String> shownAs,
        Optional<String> greeting,
        String note) {

    private static final int SHOWN = 8;

    static InviteRowView of(
            Invite invite, State state, Sources sources, Texts texts, Moments moments) {
        return new InviteRowView(
                invite.id(),
                InviteWords.kind(invite, texts),
                texts.get("admin.state." + Columns.word(state)),
                state == State.LIVE,
                sources.text(invite.source(), texts),
                moments.text(invite.created()),
                moments.text(invite.expires()).orElseGet(() -> texts.get("admin.expires.never")),
                invite.uses(),
                invite.usesAllowed(),
                moments.text(invite.lastUsed()),
                moments.text(invite.revoked()),
                invite.shownAs(),
                invite.greeting(),
                invite.note().orElse(""));
    }

    /** As much of the id as it takes to tell invites apart. */
    public String shortId() {
        return id.substring(id.length() - SHOWN);
    }
}

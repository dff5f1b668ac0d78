// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.time.Instant;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/**
 * An invite in a list.
 *
 * @param title for whom it is, else what it makes
 * @param href its own page
 * @param live whether it works
 * @param state where it stands, in words
 * @param end when it ends or has ended by itself (ISO 8601); empty when that does not matter
 * @param endText the same to read
 * @param newcomers the addresses of those who came by it
 */
public record InviteRowView(
        String title,
        String href,
        boolean live,
        String state,
        String end,
        String endText,
        List<String> newcomers) {

    static InviteRowView of(OwnInvites.Own own, PageRequest visit) {
        Texts texts = visit.texts();
        Invite invite = own.invite();
        boolean live = own.state() == State.LIVE;
        boolean timed = live && invite.expires().isPresent();
        return new InviteRowView(
                invite.note().orElseGet(() -> kind(own, texts)),
                Sheets.address(visit, "/invite", "id=" + invite.id()),
                live,
                texts.get("page.mine.state." + Columns.word(own.state())),
                timed ? Instant.ofEpochMilli(invite.expires().getAsLong()).toString() : "",
                timed ? texts.moment(invite.expires().getAsLong()) : "",
                own.newcomers());
    }

    private static String kind(OwnInvites.Own own, Texts texts) {
        return texts.get(own.makesAccounts() ? "page.mine.account" : "page.mine.contact");
    }
}

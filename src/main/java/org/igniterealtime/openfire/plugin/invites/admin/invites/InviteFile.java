// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.admin.console.Csv;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/**
 * Invites as a table for spreadsheets and programs: states, kinds and, where it has the same thing,
 * names are the API's, times are UTC. A live invite's link is in it, as it is on its page.
 */
final class InviteFile {

    static final String NAME = "invites.csv";

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "kind",
                    "state",
                    "username",
                    "email",
                    "note",
                    "groups",
                    "inviter",
                    "source",
                    "source_name",
                    "created_at",
                    "expires_at",
                    "uses",
                    "uses_allowed",
                    "used_by",
                    "revoked_at",
                    "link");

    private final Invites invites;
    private final ManyInvites many;
    private final Claims claims;
    private final InviteLinks links;

    InviteFile(Invites invites, ManyInvites many, Claims claims, InviteLinks links) {
        this.invites = invites;
        this.many = many;
        this.claims = claims;
        this.links = links;
    }

    /** All that a query finds, a page of it in memory at a time. */
    void write(InviteQuery query, Writer writer) throws IOException {
        Csv csv = begin(writer);
        Optional<String> next = Optional.empty();
        do {
            InvitePage page = invites.list(query.after(next));
            rows(page.invites(), csv);
            next = page.next();
        } while (next.isPresent());
    }

    /** These, in their order. */
    void write(List<Invite> these, Writer writer) throws IOException {
        rows(these, begin(writer));
    }

    private static Csv begin(Writer writer) throws IOException {
        Csv csv = new Csv(writer);
        csv.row(COLUMNS);
        return csv;
    }

    private void rows(List<Invite> some, Csv csv) throws IOException {
        Map<String, List<String>> groups = many.groupsOf(some);
        Map<String, List<String>> redeemers = claims.redeemers(some, ListRows.MOST_REDEEMERS);
        for (Invite invite : some) {
            State state = invites.stateOf(invite);
            csv.row(
                    List.of(
                            invite.id(),
                            Columns.word(invite.kind()),
                            Columns.word(state),
                            invite.username().orElse(""),
                            invite.mail().map(Invite.Mail::address).orElse(""),
                            invite.note().orElse(""),
                            String.join(", ", groups.getOrDefault(invite.id(), List.of())),
                            invite.inviter().orElse(""),
                            Columns.word(invite.source().type()),
                            invite.source().name().orElse(""),
                            time(OptionalLong.of(invite.created())),
                            time(invite.expires()),
                            Integer.toString(invite.uses()),
                            Integer.toString(invite.usesAllowed()),
                            String.join(" ", redeemers.getOrDefault(invite.id(), List.of())),
                            time(invite.revoked()),
                            links.shown(invite, state).orElse("")));
        }
    }

    private static String time(OptionalLong millis) {
        return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()).toString() : "";
    }
}

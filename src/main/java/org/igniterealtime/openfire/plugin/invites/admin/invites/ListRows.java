// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Distance;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/** What a list says of its invites, for a few statements and not some for each. */
public final class ListRows {

    /** Who has redeemed one is told up to so many; beyond, only how many. */
    static final int MOST_REDEEMERS = 3;

    private final Invites invites;
    private final ManyInvites many;
    private final Claims claims;
    private final ApiKeys keys;
    private final Accounts accounts;
    private final InviteLinks links;

    public ListRows(
            Invites invites,
            ManyInvites many,
            Claims claims,
            ApiKeys keys,
            Accounts accounts,
            InviteLinks links) {
        this.invites = invites;
        this.many = many;
        this.claims = claims;
        this.keys = keys;
        this.accounts = accounts;
        this.links = links;
    }

    /** What the makers of invites are called, as it is now. */
    public Sources sources() {
        return Sources.of(keys);
    }

    public List<ListRowView> of(List<Invite> found, Sources sources, ConsoleRequest visit) {
        Map<String, List<String>> groups = many.groupsOf(found);
        Map<String, List<String>> redeemers = claims.redeemers(found, MOST_REDEEMERS);
        return found.stream()
                .map(
                        invite ->
                                row(
                                        invite,
                                        groups.getOrDefault(invite.id(), List.of()),
                                        redeemers.getOrDefault(invite.id(), List.of()),
                                        sources,
                                        visit))
                .toList();
    }

    private ListRowView row(
            Invite invite,
            List<String> groups,
            List<String> redeemers,
            Sources sources,
            ConsoleRequest visit) {
        State state = invites.stateOf(invite);
        InviteRowView row =
                InviteRowView.of(invite, state, sources, visit.texts(), visit.moments());
        Optional<String> whom = whom(invite);
        boolean live = state == State.LIVE;
        return new ListRowView(
                row,
                whom.or(invite::note).orElse(row.shortId()),
                whom.isPresent() ? row.note() : "",
                String.join(", ", groups),
                redeemers.stream().map(address -> RedeemerView.of(address, accounts)).toList(),
                css(state),
                live ? left(invite).map(t -> Distance.until(t, visit.texts())) : Optional.empty(),
                links.shown(invite, state));
    }

    /** For whom it is, as far as it says; the note is for administrators only. */
    static Optional<String> whom(Invite invite) {
        return invite.username().or(() -> invite.mail().map(Invite.Mail::address));
    }

    private Optional<Duration> left(Invite invite) {
        return invite.expires().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(
                                invite.expires().getAsLong() - invites.endOf(Duration.ZERO)));
    }

    private static String css(State state) {
        return switch (state) {
            case LIVE -> "good";
            case USED -> "unknown";
            case EXPIRED -> "warning";
            case REVOKED -> "fault";
        };
    }
}

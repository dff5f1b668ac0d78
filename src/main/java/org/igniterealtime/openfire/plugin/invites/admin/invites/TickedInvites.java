// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.Prolongation;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;

/** What can be done with all invites that are ticked in the list. */
public final class TickedInvites {

    /** The name of the boxes. */
    static final String FIELD = "tick";

    /** As many as a page of the list has at most. */
    static final int MOST = InviteFilter.SIZES.get(InviteFilter.SIZES.size() - 1);

    private final ManyInvites many;
    private final Revocation revocation;
    private final Prolongation prolongation;

    public TickedInvites(ManyInvites many, Revocation revocation, Prolongation prolongation) {
        this.many = many;
        this.revocation = revocation;
        this.prolongation = prolongation;
    }

    /** Those that are ticked and exist, the newest first, at most a page of them. */
    List<Invite> of(ConsoleRequest visit) {
        List<String> ids = visit.parameters().all(FIELD).stream().distinct().limit(MOST).toList();
        return many.find(ids).stream().sorted(Comparator.comparing(Invite::id).reversed()).toList();
    }

    void revoke(List<Invite> ticked, ConsoleRequest visit) {
        int revoked = revocation.revoke(ticked, visit.source());
        visit.say(Message.Kind.SUCCESS, "admin.many.revoked", revoked);
    }

    void prolong(List<Invite> ticked, ConsoleRequest visit) {
        TypedDuration typed =
                TypedDuration.typed(
                        visit.parameters().text("lifetime"), visit.parameters().text("unit"));
        Optional<Duration> time = typed.duration();
        if (time.isEmpty()) {
            visit.say(Message.Kind.ERROR, "admin.span.wrong");
            return;
        }
        Prolongation.Result result =
                prolongation.prolong(
                        ticked, time.get(), Maker.administrator(visit.administrator()));
        result.problem()
                .ifPresent(
                        problem ->
                                visit.say(
                                        new Message(
                                                Message.Kind.ERROR,
                                                InviteFields.text(problem, visit.texts()))));
        if (result.prolonged() > 0 || result.problem().isEmpty()) {
            visit.say(
                    Message.Kind.SUCCESS,
                    "admin.many.prolonged",
                    result.prolonged(),
                    result.left());
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.issue.InviteChange;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/** Changes an invite. */
final class ChangeHandlers {

    private static final Set<String> MEMBERS =
            Set.of(
                    WishReader.EXPIRES_IN,
                    WishReader.EXPIRES_AT,
                    "uses_allowed",
                    "groups",
                    "note",
                    WishReader.GREETING);

    private final Invites invites;
    private final Issuance issuance;
    private final InviteWriter writer;
    private final Clock clock;
    private final Supplier<Duration> defaultLifetime;

    ChangeHandlers(
            Invites invites,
            Issuance issuance,
            InviteWriter writer,
            Clock clock,
            Supplier<Duration> defaultLifetime) {
        this.invites = invites;
        this.issuance = issuance;
        this.writer = writer;
        this.clock = clock;
        this.defaultLifetime = defaultLifetime;
    }

    /** {@code PATCH /invites/{id}} (RFC 7396, with the members that can be changed). */
    Answer change(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        InviteChange change = read(call.body(), errors);
        Optional<Invite> invite = invites.findById(call.id());
        if (invite.isEmpty()) {
            return Answer.problem(ProblemType.NOT_FOUND, "There is no such invite.");
        }
        if (!call.isOwn(invite.get().source()) && !call.key().may(Scope.INVITES_MANAGE_ALL)) {
            return V1Gate.insufficient(Scope.INVITES_MANAGE_ALL);
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        Maker maker = Maker.key(call.key(), defaultLifetime.get());
        Issuance.Issued changed = issuance.change(invite.get(), change, maker);
        return changed.invite()
                .map(
                        now ->
                                Answer.ok(
                                        writer.one(
                                                now,
                                                call.key(),
                                                call.key().may(Scope.INVITES_LINKS))))
                .orElseGet(() -> refused(call.body(), changed.problems()));
    }

    private InviteChange read(JsonObject body, List<FieldError> errors) {
        Members members = new Members(body, MEMBERS, errors);
        WishReader.Life life = WishReader.life(members, clock);
        OptionalLong uses = members.integer("uses_allowed", 1, NewInvite.MOST_USES);
        if (members.isNull("uses_allowed")) {
            members.note("uses_allowed", "wrong_type", "This has to be a whole number.");
        }
        return new InviteChange(
                uses.isPresent() ? Optional.of((int) uses.getAsLong()) : Optional.empty(),
                life.lifetime(),
                life.forEver(),
                members.has("note")
                        ? members.text("note").or(() -> Optional.of(""))
                        : Optional.empty(),
                members.has(WishReader.GREETING)
                        ? members.lines(WishReader.GREETING).or(() -> Optional.of(""))
                        : Optional.empty(),
                members.has("groups")
                        ? Optional.of(members.texts("groups", WishReader.MOST_GROUPS))
                        : Optional.empty());
    }

    private static Answer refused(JsonObject body, List<WishProblem> problems) {
        if (problems.stream().anyMatch(p -> p.code() == WishProblem.Code.REVOKED)) {
            return Answer.problem(ProblemType.INVITE_REVOKED);
        }
        Wanted wanted = new Wanted(InviteWish.of(Kind.ACCOUNT), body, OptionalInt.empty());
        return Answer.invalid(wanted.errors(problems));
    }
}

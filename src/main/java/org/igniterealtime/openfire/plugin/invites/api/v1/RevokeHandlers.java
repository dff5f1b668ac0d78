// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/** Revokes invites: one, some, or all of a maker or of an inviter. Doing it twice does no harm. */
final class RevokeHandlers {

    private static final int MOST_IDS = 1_000;

    private final ManyInvites invites;
    private final Issuance issuance;
    private final Revocation revocation;
    private final Accounts accounts;

    RevokeHandlers(
            ManyInvites invites, Issuance issuance, Revocation revocation, Accounts accounts) {
        this.invites = invites;
        this.issuance = issuance;
        this.revocation = revocation;
        this.accounts = accounts;
    }

    /** {@code POST /invites/{id}/revoke}. */
    Answer one(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        new Members(call.body(), Set.of(), errors);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        List<Invite> found = invites.find(List.of(call.id()));
        return found.isEmpty()
                ? Answer.problem(ProblemType.NOT_FOUND, "There is no such invite.")
                : revoke(call, found);
    }

    /** {@code POST /invites/revoke}: says in one of three ways which. */
    Answer many(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        Members members = new Members(call.body(), Set.of("ids", "source", "inviter"), errors);
        List<String> ids = members.texts("ids", MOST_IDS).stream().distinct().toList();
        Optional<String> text = members.text("source");
        Optional<Source> source = text.flatMap(SourceText::read);
        if (text.isPresent() && source.isEmpty()) {
            members.note("source", "unknown_value", "This names no maker of invites.");
        }
        Optional<String> inviter = members.text("inviter");
        if (errors.isEmpty() && call.body().size() != 1) {
            members.note("ids", "conflicting_members", "There has to be ids, source or inviter.");
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        if (source.isPresent()) {
            return all(call, source.get());
        }
        return inviter.isPresent() ? from(call, inviter.get()) : these(call, ids);
    }

    private Answer these(Call call, List<String> ids) {
        List<Invite> found = invites.find(ids);
        Set<String> known = found.stream().map(Invite::id).collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        new HashSet<>(ids)
                .stream()
                        .filter(id -> !known.contains(id))
                        .sorted()
                        .forEach(id -> errors.add(FieldError.of("ids", "unknown_invite", id)));
        return errors.isEmpty() ? revoke(call, found) : Answer.invalid(errors);
    }

    /** All of them, or none when one of them is somebody else's. */
    private Answer revoke(Call call, List<Invite> found) {
        boolean own = found.stream().map(Invite::source).allMatch(call::isOwn);
        return own || call.key().may(Scope.INVITES_MANAGE_ALL)
                ? revoked(revocation.revoke(found, call.source()))
                : V1Gate.insufficient(Scope.INVITES_MANAGE_ALL);
    }

    private Answer all(Call call, Source source) {
        return call.isOwn(source) || call.key().may(Scope.INVITES_MANAGE_ALL)
                ? revoked(issuance.revokeAll(source, call.source()))
                : V1Gate.insufficient(Scope.INVITES_MANAGE_ALL);
    }

    private Answer from(Call call, String inviter) {
        return call.key().may(Scope.INVITES_MANAGE_ALL)
                ? revoked(
                        revocation.revokeFrom(
                                accounts.prepare(inviter).orElse(inviter), call.source()))
                : V1Gate.insufficient(Scope.INVITES_MANAGE_ALL);
    }

    private static Answer revoked(int count) {
        JsonObject body = new JsonObject();
        body.addProperty("revoked", count);
        return Answer.ok(body);
    }
}

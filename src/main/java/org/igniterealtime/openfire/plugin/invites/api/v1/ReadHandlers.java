// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery.Search;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.Trace;
import org.igniterealtime.openfire.plugin.invites.issue.Happening;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/** Gives one invite, or pages of them. */
final class ReadHandlers {

    static final int USUAL_PAGE = 50;
    private static final int LONGEST_SEARCH = 255;

    /** An id, or the place in a search where only texts are looked through. */
    private static final String CURSOR = "~?(inv_[0-9a-z]{26})?";

    private static final Set<String> MEMBERS =
            Set.of(
                    "state",
                    "kind",
                    "inviter",
                    "source",
                    "username",
                    "group",
                    "q",
                    "created_after",
                    "created_before",
                    "limit",
                    "after");

    private final Invites invites;
    private final Claims claims;
    private final InviteWriter writer;
    private final Accounts accounts;

    ReadHandlers(Invites invites, Claims claims, InviteWriter writer, Accounts accounts) {
        this.invites = invites;
        this.claims = claims;
        this.writer = writer;
        this.accounts = accounts;
    }

    /** {@code GET /invites/{id}}. */
    Answer one(Call call) {
        return one(call, invite -> writer.one(invite, call.key(), showsLinks(call)));
    }

    private Answer one(Call call, Function<Invite, JsonObject> body) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        Optional<Invite> invite = invites.findById(call.id());
        if (invite.isEmpty()) {
            return Answer.problem(ProblemType.NOT_FOUND, "There is no such invite.");
        }
        return call.isOwn(invite.get().source()) || call.key().may(Scope.INVITES_READ_ALL)
                ? Answer.ok(body.apply(invite.get()))
                : V1Gate.insufficient(Scope.INVITES_READ_ALL);
    }

    /** {@code GET /invites}. */
    Answer list(Call call) {
        List<FieldError> errors = new ArrayList<>();
        Query query = new Query(call.query(), MEMBERS, errors);
        InviteQuery wanted = read(query);
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        if (!call.key().may(Scope.INVITES_READ_ALL)) {
            if (!wanted.makers().stream().allMatch(call::isOwn)) {
                return V1Gate.insufficient(Scope.INVITES_READ_ALL);
            }
            wanted = wanted.by(Optional.of(call.source()));
        }
        InvitePage page = invites.list(wanted);
        JsonObject body = new JsonObject();
        body.add("invites", writer.all(page.invites(), call.key(), showsLinks(call)));
        body.add("next", Words.text(page.next()));
        return query.linked(Answer.ok(body), writer.address(), page.next());
    }

    private InviteQuery read(Query query) {
        return InviteQuery.all(query.number("limit", 1, InviteQuery.MOST, USUAL_PAGE))
                .in(query.word("state", State.class))
                .of(query.word("kind", Kind.class))
                .by(query.text("source").flatMap(text -> SourceText.read(text, query)))
                .from(query.text("inviter").map(this::prepared))
                .named(query.text("username").map(this::prepared))
                .joining(query.text("group"))
                .created(millis(query.time("created_after")), millis(query.time("created_before")))
                .searching(
                        query.text("q", LONGEST_SEARCH)
                                .filter(text -> !text.isBlank())
                                .map(Search::of))
                .after(query.cursor(CURSOR));
    }

    /** What can be nobody's name is one that nobody has. */
    private String prepared(String name) {
        return accounts.prepare(name).orElse(name);
    }

    static OptionalLong millis(Optional<Instant> time) {
        return time.map(t -> OptionalLong.of(t.toEpochMilli())).orElseGet(OptionalLong::empty);
    }

    /** {@code GET /invites/{id}/events}. */
    Answer events(Call call) {
        return one(
                call,
                invite -> {
                    List<Happening> all = Happening.of(invite, invites, claims);
                    Map<String, Optional<String>> names =
                            writer.names(
                                    all.stream().flatMap(one -> one.by().stream()).toList(),
                                    call.key());
                    JsonArray events = new JsonArray();
                    all.forEach(one -> events.add(event(one, names)));
                    JsonObject body = new JsonObject();
                    body.add("events", events);
                    return body;
                });
    }

    private static JsonObject event(Happening one, Map<String, Optional<String>> names) {
        JsonObject json = new JsonObject();
        json.addProperty("type", Words.of(one.type()));
        json.add("at", Words.time(one.at()));
        json.add(
                "by",
                one.by()
                        .<JsonElement>map(source -> InviteWriter.source(source, names))
                        .orElse(JsonNull.INSTANCE));
        JsonArray changes = new JsonArray();
        one.changed().stream().sorted().map(ReadHandlers::member).forEach(changes::add);
        json.add("changes", changes);
        json.add(
                "redeemer",
                Words.text(one.use().map(Claim::redeemer).filter(name -> !name.isEmpty())));
        json.add("door", Words.text(one.use().map(use -> Words.of(use.door()))));
        return json;
    }

    private static String member(Trace.Part part) {
        return switch (part) {
            case USES -> "uses_allowed";
            case LIFETIME -> WishReader.EXPIRES_AT;
            default -> Words.of(part);
        };
    }

    private static boolean showsLinks(Call call) {
        return call.key().may(Scope.INVITES_LINKS);
    }
}

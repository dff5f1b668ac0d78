// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.history.ArrivalPage;
import org.igniterealtime.openfire.plugin.invites.history.ArrivalQuery;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/** Tells who has come by invites. */
final class RedemptionHandlers {

    private static final Set<String> MEMBERS =
            Set.of("invite", "inviter", "username", "since", "limit", "after");

    private final History history;
    private final InviteWriter writer;
    private final Accounts accounts;

    RedemptionHandlers(History history, InviteWriter writer, Accounts accounts) {
        this.history = history;
        this.writer = writer;
        this.accounts = accounts;
    }

    /** {@code GET /redemptions}. */
    Answer list(Call call) {
        List<FieldError> errors = new ArrayList<>();
        Query query = new Query(call.query(), MEMBERS, errors);
        ArrivalQuery wanted =
                new ArrivalQuery(
                        own(call),
                        query.text("invite"),
                        query.text("inviter").map(this::prepared),
                        query.text("username").map(this::prepared),
                        ReadHandlers.millis(query.time("since")),
                        query.cursor(Node.ID),
                        query.number("limit", 1, ArrivalQuery.MOST, ReadHandlers.USUAL_PAGE));
        if (!errors.isEmpty()) {
            return Answer.invalid(errors);
        }
        ArrivalPage page = history.list(wanted);
        JsonObject body = new JsonObject();
        body.add("redemptions", all(call, page.nodes()));
        body.add("next", Words.text(page.next()));
        return query.linked(Answer.ok(body), writer.redemptionsAddress(), page.next());
    }

    /** A key that may not read everybody's reads its own. */
    static Optional<Source> own(Call call) {
        return call.key().may(Scope.INVITES_READ_ALL)
                ? Optional.empty()
                : Optional.of(call.source());
    }

    private String prepared(String name) {
        return accounts.prepare(name).orElse(name);
    }

    private JsonArray all(Call call, List<Node> nodes) {
        Set<String> parents = new LinkedHashSet<>();
        nodes.forEach(node -> node.parentId().ifPresent(parents::add));
        Map<String, String> inviters = history.usernames(List.copyOf(parents));
        List<Source> sources =
                nodes.stream().map(node -> node.by().orElseThrow().source()).toList();
        Map<String, Optional<String>> names = writer.names(sources, call.key());
        JsonArray array = new JsonArray();
        nodes.forEach(node -> array.add(write(node, node.parentId().map(inviters::get), names)));
        return array;
    }

    private static JsonObject write(
            Node node, Optional<String> inviter, Map<String, Optional<String>> names) {
        Node.By by = node.by().orElseThrow();
        JsonObject json = new JsonObject();
        json.addProperty("id", node.id());
        json.addProperty("invite", by.inviteId());
        json.add("username", Words.text(node.person().map(Person::username)));
        json.add("inviter", Words.text(inviter));
        json.addProperty("door", Words.of(by.door()));
        json.addProperty("depth", node.depth());
        json.add("redeemed_at", Words.time(node.joined()));
        json.add("source", InviteWriter.source(by.source(), names));
        return json;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Making invites by the API, one and many. */
class V1IssueTest {

    private final V1Server server = new V1Server(new Contract());
    private final CreatedKey key =
            server.key(V1Server.WIDE, Scope.INVITES_CREATE, Scope.INVITES_READ);
    private final V1Client client = server.client(key.presented());

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aPostWithoutWishesMakesWhatProsodyMakes() {
        for (String body : List.of("", "{}")) {
            HttpResponse<String> answer = client.post("/invites", body);

            assertThat(answer.statusCode()).isEqualTo(201);
            JsonObject json = json(answer);
            Invite invite = server.invites.findById(json.get("id").getAsString()).orElseThrow();
            assertThat(answer.headers().firstValue("Location"))
                    .contains("https://chat.example.org/invites_api/v1/invites/" + invite.id());
            assertThat(json.get("url").getAsString())
                    .isEqualTo("https://chat.example.org/invite?" + invite.token());
            assertThat(json.get("uri").getAsString())
                    .isEqualTo("xmpp:example.org?register;preauth=" + invite.token());
            assertThat(json.get("kind").getAsString()).isEqualTo("account");
            assertThat(json.get("uses_allowed").getAsInt()).isOne();
            assertThat(json.get("username").isJsonNull()).isTrue();
            assertThat(Instant.parse(json.get("expires_at").getAsString()).toEpochMilli())
                    .isEqualTo(server.clock.millis() + Duration.ofDays(7).toMillis());
            assertThat(invite.source()).isEqualTo(Source.key(key.key().id()));
        }
        assertThat(server.keys.find(key.key().id()).orElseThrow().uses()).isEqualTo(2);
    }

    @Test
    void allThatCanBeWantedIsInTheInvite() {
        JsonObject json =
                json(
                        client.post(
                                "/invites",
                                """
                                {"kind": "account", "username": "Juliet", "inviter": "romeo",
                                 "expires_in": 259200, "groups": ["choir"], "note": "Ticket 4711",
                                 "greeting": "Hi\\nyou"}"""));

        assertThat(json.get("username").getAsString()).isEqualTo("juliet");
        assertThat(json.get("inviter").getAsString()).isEqualTo("romeo");
        assertThat(json.getAsJsonArray("groups").toString()).isEqualTo("[\"choir\"]");
        assertThat(json.get("note").getAsString()).isEqualTo("Ticket 4711");
        assertThat(json.get("greeting").getAsString()).isEqualTo("Hi\nyou");
        assertThat(Instant.parse(json.get("expires_at").getAsString()).toEpochMilli())
                .isEqualTo(server.clock.millis() + 259_200_000);
        assertThat(json.getAsJsonObject("source").get("name").getAsString()).isEqualTo("test");
        assertThat(json(client.get("/invites/" + json.get("id").getAsString())).get("groups"))
                .isEqualTo(json.get("groups"));
        assertThat(server.told).hasOnlyElementsOfType(Event.Issued.class);
    }

    @Test
    void anInviteCostsOneStatementAsAtTheRoot() {
        client.post("/invites", "");
        long before = server.database.opened();

        client.post("/invites", "{\"expires_in\": 60, \"note\": \"x\"}");

        assertThat(server.database.opened() - before).isEqualTo(1);
    }

    @Test
    void aMomentMaySayWhenItEnds() {
        String end = Instant.ofEpochMilli(server.clock.millis()).plusSeconds(90).toString();

        JsonObject json = json(client.post("/invites", "{\"expires_at\": \"" + end + "\"}"));

        assertThat(json.get("expires_at").getAsString()).isEqualTo(end);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        HttpResponse<String> answer =
                client.post(
                        "/invites?key=1",
                        """
                        {"usrname": "x", "shown_as": "Choir", "username": "romeo", "inviter": "nobody", "uses_allowed": 0,
                         "expires_in": 1.5, "expires_at": "tomorrow", "groups": ["board", "gone", 1],
                         "note": 5, "greeting": "www.evil.example"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "key unknown_member",
                        "usrname unknown_member",
                        "shown_as unknown_member",
                        "username username_taken",
                        "inviter unknown_inviter",
                        "uses_allowed out_of_range",
                        "expires_at conflicting_members",
                        "expires_in wrong_type",
                        "expires_at malformed_time",
                        "groups wrong_type",
                        "groups group_forbidden",
                        "groups group_forbidden",
                        "note wrong_type",
                        "greeting malformed_greeting");
        assertThat(server.database.count("ofInvite")).isZero();
    }

    @Test
    void theLimitsOfTheKeyHold() {
        V1Client careful =
                server.client(server.key(KeyLimits.CAREFUL, Scope.INVITES_CREATE).presented());

        assertThat(errors(careful.post("/invites", "{\"uses_allowed\": 2}")))
                .containsExactly("uses_allowed uses_forbidden");
        assertThat(errors(careful.post("/invites", "{\"expires_in\": 604801}")))
                .containsExactly("expires_in lifetime_forbidden");
        assertThat(errors(careful.post("/invites", "{\"expires_at\": null}")))
                .containsExactly("expires_at lifetime_forbidden");
        assertThat(errors(careful.post("/invites", "{\"inviter\": \"romeo\"}")))
                .containsExactly("inviter inviter_forbidden");
        assertThat(errors(careful.post("/invites", "{\"groups\": [\"choir\"]}")))
                .containsExactly("groups group_forbidden");
        assertThat(errors(careful.post("/invites", "{\"username\": \"postmaster\"}")))
                .containsExactly("username username_reserved");
        HttpResponse<String> reset =
                careful.post("/invites", "{\"kind\": \"reset\", \"username\": \"romeo\"}");
        assertThat(reset.statusCode()).isEqualTo(403);
        assertThat(json(reset).get("scope").getAsString()).isEqualTo("resets:create");
        assertThat(server.database.count("ofInvite")).isZero();
    }

    @Test
    void theEleventhOfTenADayIsToldWhenToComeBack() {
        CreatedKey ten = server.key(KeyLimits.CAREFUL.perDay(10), Scope.INVITES_CREATE);
        V1Client shop = server.client(ten.presented());
        for (int i = 0; i < 10; i++) {
            assertThat(shop.post("/invites", "").statusCode()).isEqualTo(201);
        }

        HttpResponse<String> answer = shop.post("/invites", "");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).get("code").getAsString()).isEqualTo("quota_spent");
        long wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        assertThat(wait).isBetween(1L, 86_400L);
        assertThat(answer.headers().firstValue("RateLimit")).contains("\"invites\";r=0;t=" + wait);
        server.clock.advance(Duration.ofSeconds(wait));
        assertThat(shop.post("/invites", "").statusCode()).isEqualTo(201);
    }

    @Test
    void ofABatchAllAreMadeOrNoneAndRowsSayWhatIsWrong() {
        HttpResponse<String> refused =
                client.post(
                        "/invites/batch",
                        """
                        {"invites": [{"username": "ann"}, {"username": "romeo"}, {"username": "Ann"},
                                     {"typo": 1}, 5]}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused))
                .containsExactlyInAnyOrder(
                        "1 username username_taken",
                        "2 username username_promised",
                        "3 typo unknown_member",
                        "4 invites wrong_type");
        assertThat(server.database.count("ofInvite")).isZero();

        HttpResponse<String> made =
                client.post(
                        "/invites/batch",
                        """
                        {"defaults": {"groups": ["choir"], "expires_in": 3600},
                         "invites": [{"username": "ann"}, {"username": "bob", "groups": []}]}""");
        JsonArray invites = json(made).getAsJsonArray("invites");
        assertThat(invites).hasSize(2);
        JsonObject ann = invites.get(0).getAsJsonObject();
        assertThat(ann.get("username").getAsString()).isEqualTo("ann");
        assertThat(ann.getAsJsonArray("groups")).hasSize(1);
        assertThat(invites.get(1).getAsJsonObject().getAsJsonArray("groups")).isEmpty();
        assertThat(ann.get("id").getAsString())
                .isLessThan(invites.get(1).getAsJsonObject().get("id").getAsString());
    }

    @Test
    void aDryRunMakesAndCountsNothing() {
        CreatedKey two = server.key(KeyLimits.CAREFUL.perDay(2), Scope.INVITES_CREATE);
        V1Client shop = server.client(two.presented());

        HttpResponse<String> answer =
                shop.post("/invites/batch", "{\"dry_run\": true, \"invites\": [{}, {}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("count").getAsInt()).isEqualTo(2);
        assertThat(server.database.count("ofInvite")).isZero();
        assertThat(
                        shop.post(
                                        "/invites/batch",
                                        "{\"dry_run\": true, \"invites\": [{}, {}, {}]}")
                                .statusCode())
                .isEqualTo(429);
        assertThat(shop.post("/invites/batch", "{\"invites\": [{}, {}, {}]}").statusCode())
                .isEqualTo(429);
        assertThat(shop.post("/invites/batch", "{\"invites\": [{}, {}]}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aServerThatCannotMakeAccountsSaysSo() {
        server.accounts.makeReadOnly();

        HttpResponse<String> answer = client.post("/invites", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").getAsString()).isEqualTo("read_only_accounts");
    }

    private static List<String> errors(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return StreamSupport.stream(json(answer).getAsJsonArray("errors").spliterator(), false)
                .map(element -> element.getAsJsonObject())
                .map(
                        error ->
                                (error.has("row") ? error.get("row").getAsInt() + " " : "")
                                        + error.get("field").getAsString()
                                        + " "
                                        + error.get("code").getAsString())
                .toList();
    }
}

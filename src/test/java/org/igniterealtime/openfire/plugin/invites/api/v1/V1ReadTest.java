// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.history.HistoryStore;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.issue.InviteChange;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.mail.LetterWish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading invites, who has come by them, numbers, and the key itself. */
class V1ReadTest {

    private final V1Server server = new V1Server(new Contract());
    private final CreatedKey own =
            server.key(V1Server.WIDE, Scope.INVITES_CREATE, Scope.INVITES_READ);
    private final V1Client client = server.client(own.presented());
    private final V1Client all = server.client(Scope.INVITES_READ_ALL, Scope.INVITES_LINKS);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whatHasHappenedToAnInviteIsTold() {
        String id = text(json(client.post("/invites", "")), "id");
        Invite invite = server.invites.findById(id).orElseThrow();
        server.clock.advance(Duration.ofMinutes(1));
        server.claims.complete(
                server.claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow());
        server.clock.advance(Duration.ofMinutes(1));
        server.issuing.issuance.change(
                server.invites.findById(id).orElseThrow(),
                InviteChange.NOTHING.living(Duration.ofDays(3)).uses(2),
                Maker.administrator("admin"));
        server.clock.advance(Duration.ofMinutes(1));
        server.letters.ready();
        server.letters.letters.ask(
                List.of(server.invites.findById(id).orElseThrow()),
                LetterWish.in(Locale.ENGLISH).to("romeo@example.net"),
                Maker.administrator("admin"));
        server.clock.advance(Duration.ofMinutes(1));
        server.issuing.issuance.revoke(id, Source.console("admin"));

        JsonArray events = json(client.get("/invites/" + id + "/events")).getAsJsonArray("events");

        assertThat(events)
                .extracting(one -> text(one.getAsJsonObject(), "type"))
                .containsExactly("revoked", "mailed", "changed", "redeemed", "created");
        JsonObject redeemed = events.get(3).getAsJsonObject();
        assertThat(events.get(0).getAsJsonObject().getAsJsonObject("by").get("name").getAsString())
                .isEqualTo("admin");
        assertThat(events.get(2).getAsJsonObject().get("changes").toString())
                .isEqualTo("[\"uses_allowed\",\"expires_at\"]");
        assertThat(text(redeemed, "redeemer")).isEqualTo("juliet@example.org");
        assertThat(text(redeemed, "door")).isEqualTo("web");
        assertThat(redeemed.get("by").isJsonNull()).isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(0, json(client.post("/invites", "")).get("id").getAsString());
            server.clock.advance(Duration.ofMillis(1));
        }
        server.invites.create(NewInvite.account(Source.console("admin")));

        List<String> read = new ArrayList<>();
        String target = "/invites?limit=3&state=live";
        while (!target.isEmpty()) {
            HttpResponse<String> page = client.get(target);
            json(page).getAsJsonArray("invites").forEach(i -> read.add(text(i, "id")));
            Optional<String> link = page.headers().firstValue("Link");
            assertThat(link.isPresent()).isEqualTo(!json(page).get("next").isJsonNull());
            target =
                    link.map(l -> l.replaceAll("^<.*/v1(/invites\\?[^>]*)>; rel=\"next\"$", "$1"))
                            .orElse("");
        }

        assertThat(read).isEqualTo(made);
    }

    @Test
    void everyFilterNarrows() {
        String id = text(json(client.post("/invites", wish())), "id");
        server.clock.advance(Duration.ofHours(1));
        String before = Instant.ofEpochMilli(server.clock.millis()).toString();
        server.invites.create(
                NewInvite.contact("romeo", true, Source.user("romeo")).noted("other"));

        for (String filter :
                List.of(
                        "username=Ann",
                        "kind=account",
                        "group=choir",
                        "q=ticket",
                        "q=" + id,
                        "source=" + own.key().id(),
                        "source=key:" + own.key().id(),
                        "created_before=" + before)) {
            assertThat(ids(all.get("/invites?" + filter))).as(filter).containsExactly(id);
        }
        for (String filter :
                List.of("kind=contact", "source=user:romeo", "created_after=" + before)) {
            assertThat(ids(all.get("/invites?" + filter))).as(filter).hasSize(1).doesNotContain(id);
        }
        assertThat(ids(all.get("/invites?inviter=romeo"))).hasSize(2);
        assertThat(ids(all.get("/invites?state=revoked&kind=reset"))).isEmpty();
        assertThat(ids(client.get("/invites?q=other"))).isEmpty();
    }

    @Test
    void whatCannotBeInAQueryIsSaid() {
        HttpResponse<String> answer =
                client.get(
                        "/invites?state=open&limit=0&after=x&created_after=now&typo=1"
                                + "&kind=account&kind=reset&q=%00&source=a:b");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getAsJsonArray("errors").size()).isEqualTo(8);
        assertThat(client.get("/invites?limit=201").statusCode()).isEqualTo(422);
        List<FieldError> broken = new ArrayList<>();
        new Query("q=%zz", Set.of("q"), broken);
        assertThat(broken).extracting(FieldError::code).containsExactly("malformed_query");
        assertThat(client.get("/key?a=b").statusCode()).isEqualTo(422);
        assertThat(client.get("/stats?a=b").statusCode()).isEqualTo(422);
    }

    @Test
    void linksAreForKeysThatMaySeeThem() {
        JsonObject made = json(client.post("/invites", ""));
        String id = text(made, "id");

        assertThat(json(client.get("/invites/" + id)).has("url")).isFalse();
        assertThat(text(json(all.get("/invites/" + id)), "url")).isEqualTo(text(made, "url"));
        assertThat(client.get("/invites").body()).doesNotContain("invite?");
        server.database.execute("UPDATE ofInvite SET tokenSealed = NULL");
        assertThat(json(all.get("/invites/" + id)).get("url").isJsonNull()).isTrue();
    }

    @Test
    void othersInvitesNeedTheWiderScope() {
        Invite others = server.invites.create(NewInvite.account(Source.console("admin")));

        HttpResponse<String> refused = client.get("/invites/" + others.id());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(json(refused), "scope")).isEqualTo("invites:read_all");
        assertThat(client.get("/invites?source=console:admin").statusCode()).isEqualTo(403);
        assertThat(all.get("/invites/" + others.id()).statusCode()).isEqualTo(200);
        assertThat(client.get("/invites/inv_00000000000000000000000000").statusCode())
                .isEqualTo(404);
        assertThat(client.get("/invites/%00").statusCode()).isIn(400, 404);
    }

    @Test
    void whoHasComeIsToldWithWhoseInviteAndWhen() {
        Source source = Source.key(own.key().id());
        Person romeo = new Person("romeo", 1);
        arrive(new Person("ann", 1_000), Optional.of(romeo), source);
        arrive(new Person("bob", 2_000), Optional.of(new Person("ann", 1_000)), Source.user("ann"));

        JsonObject page = json(client.get("/redemptions"));
        assertThat(page.getAsJsonArray("redemptions")).hasSize(1);
        JsonObject ann = page.getAsJsonArray("redemptions").get(0).getAsJsonObject();
        assertThat(text(ann, "username")).isEqualTo("ann");
        assertThat(text(ann, "inviter")).isEqualTo("romeo");
        assertThat(text(ann, "door")).isEqualTo("web");
        assertThat(ann.get("depth").getAsInt()).isOne();
        assertThat(text(ann, "redeemed_at")).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(text(ann.getAsJsonObject("source"), "name")).isEqualTo("test");

        assertThat(names(all.get("/redemptions"))).containsExactly("bob", "ann");
        assertThat(names(all.get("/redemptions?limit=1"))).containsExactly("bob");
        String next = text(json(all.get("/redemptions?limit=1")), "next");
        assertThat(names(all.get("/redemptions?limit=1&after=" + next))).containsExactly("ann");
        assertThat(names(all.get("/redemptions?inviter=ann"))).containsExactly("bob");
        assertThat(names(all.get("/redemptions?inviter=nobody"))).isEmpty();
        assertThat(names(all.get("/redemptions?username=ann"))).containsExactly("ann");
        assertThat(names(all.get("/redemptions?since=1970-01-01T00:00:02Z")))
                .containsExactly("bob");
        assertThat(names(all.get("/redemptions?invite=" + text(ann, "invite"))))
                .containsExactly("ann");
        assertThat(names(client.get("/redemptions?username=bob"))).isEmpty();
        assertThat(all.get("/redemptions?after=inv_1").statusCode()).isEqualTo(422);
    }

    @Test
    void numbersAreThoseOfWhatTheKeyMayRead() {
        client.post("/invites", "");
        server.invites
                .withdrawals()
                .revoke(text(json(client.post("/invites", "")), "id"), Source.console("admin"));
        client.post("/invites", "{\"expires_in\": 60}");
        server.clock.advance(Duration.ofMinutes(2));
        Invite used = server.invites.create(NewInvite.account(Source.console("admin")));
        server.database.execute(
                "UPDATE ofInvite SET uses = 1 WHERE inviteId = '" + used.id() + "'");
        long now = server.clock.millis();
        arrive(new Person("ann", now - 1), Optional.empty(), Source.key(own.key().id()));
        arrive(
                new Person("bob", now - Duration.ofDays(8).toMillis()),
                Optional.empty(),
                Source.console("admin"));

        JsonObject mine = json(client.get("/stats"));
        assertThat(mine.get("live").getAsInt()).isEqualTo(1);
        assertThat(mine.get("revoked").getAsInt()).isEqualTo(1);
        assertThat(mine.get("expired").getAsInt()).isEqualTo(1);
        assertThat(mine.get("used").getAsInt()).isZero();
        assertThat(mine.get("counted").getAsInt()).isEqualTo(3);
        assertThat(mine.get("complete").getAsBoolean()).isTrue();
        assertThat(mine.getAsJsonObject("redeemed").get("days_30").getAsInt()).isEqualTo(1);

        JsonObject everybodys = json(all.get("/stats"));
        assertThat(everybodys.get("used").getAsInt()).isEqualTo(1);
        assertThat(everybodys.getAsJsonArray("by_source")).hasSize(2);
        assertThat(everybodys.getAsJsonObject("redeemed").get("days_1").getAsInt()).isEqualTo(1);
        assertThat(everybodys.getAsJsonObject("redeemed").get("days_7").getAsInt()).isEqualTo(1);
        assertThat(everybodys.getAsJsonObject("redeemed").get("days_30").getAsInt()).isEqualTo(2);
    }

    @Test
    void figuresAreTheKeysOwnOrEverybodys() {
        client.post("/invites", "");
        server.invites
                .withdrawals()
                .revoke(text(json(client.post("/invites", "")), "id"), Source.console("admin"));
        server.invites.create(NewInvite.account(Source.console("admin")));
        assertThat(json(client.get("/figures")).get("counted_until").isJsonNull()).isTrue();
        server.clock.advance(Duration.ofMinutes(6));
        server.figures.count();

        JsonObject mine = json(client.get("/figures"));
        JsonObject everybodys = json(all.get("/figures?months=2"));

        assertThat(mine.getAsJsonArray("months")).hasSize(12);
        JsonObject march = mine.getAsJsonArray("months").get(11).getAsJsonObject();
        assertThat(text(march, "month")).isEqualTo("2026-03");
        assertThat(march.get("made").getAsInt()).isEqualTo(2);
        assertThat(march.get("revoked").getAsInt()).isEqualTo(1);
        assertThat(march.getAsJsonObject("key").get("made").getAsInt()).isEqualTo(2);
        assertThat(march.getAsJsonObject("console").get("made").getAsInt()).isZero();
        assertThat(mine.getAsJsonArray("by_source")).hasSize(1);
        assertThat(everybodys.getAsJsonArray("months")).hasSize(2);
        assertThat(everybodys.getAsJsonArray("months").get(1).getAsJsonObject().get("made"))
                .matches(made -> made.getAsInt() == 3);
        assertThat(everybodys.getAsJsonArray("by_source").get(0).getAsJsonObject())
                .matches(maker -> text(maker.getAsJsonObject("source"), "name") != null)
                .matches(maker -> maker.get("made").getAsInt() == 2);
        assertThat(everybodys.get("complete").getAsBoolean()).isTrue();
        assertThat(client.get("/figures?months=37").statusCode()).isEqualTo(422);
        assertThat(client.get("/figures?a=b").statusCode()).isEqualTo(422);
    }

    @Test
    void aKeyLearnsWhatItMayAndWhatIsLeft() {
        CreatedKey ten =
                server.key(V1Server.WIDE.perDay(10), Scope.INVITES_CREATE, Scope.INVITES_READ);
        V1Client shop = server.client(ten.presented());
        shop.post("/invites", "");

        JsonObject json = json(shop.get("/key"));

        assertThat(text(json, "id")).isEqualTo(ten.key().id());
        assertThat(json.get("scopes").toString())
                .isEqualTo("[\"invites:create\",\"invites:read\"]");
        assertThat(json.getAsJsonObject("limits").get("invites_per_day").getAsInt()).isEqualTo(10);
        assertThat(json.get("left_today").getAsInt()).isEqualTo(9);
        assertThat(json.get("uses").getAsInt()).isEqualTo(1);
        JsonObject unlimited =
                json(server.client(server.key(KeyLimits.CAREFUL).presented()).get("/key"));
        assertThat(unlimited.get("left_today").isJsonNull()).isTrue();
        assertThat(unlimited.getAsJsonObject("limits").get("expires_in").getAsLong())
                .isEqualTo(Duration.ofDays(7).toSeconds());
    }

    @Test
    void aNewSecretLeavesTheOldOneForTheOverlap() {
        HttpResponse<String> answer = client.post("/key/rotate", "{\"overlap\": 3600}");
        V1Client rotated = client.as(text(json(answer), "key"));

        assertThat(rotated.get("/key").statusCode()).isEqualTo(200);
        assertThat(client.get("/key").statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofHours(2));
        assertThat(client.get("/key").statusCode()).isEqualTo(401);
        assertThat(rotated.get("/key").statusCode()).isEqualTo(200);
        assertThat(rotated.post("/key/rotate", "{\"overlap\": -1}").statusCode()).isEqualTo(422);
    }

    private static String wish() {
        return """
        {"username": "ann", "inviter": "romeo", "groups": ["choir"], "note": "Ticket 4711"}\
        """;
    }

    private void arrive(Person newcomer, Optional<Person> inviter, Source source) {
        Invite invite = server.invites.create(NewInvite.account(source));
        server.database
                .database()
                .transaction(
                        statements -> {
                            new HistoryStore(server.database.database())
                                    .entering(
                                            new Arrival(
                                                    newcomer,
                                                    inviter,
                                                    invite.id(),
                                                    source,
                                                    Door.WEB))
                                    .accept(statements);
                            return true;
                        });
        server.invites.withdrawals().revoke(invite.id(), Source.console("admin"));
        server.database.execute("DELETE FROM ofInvite WHERE inviteId = '" + invite.id() + "'");
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return texts(answer, "invites", "id");
    }

    private static List<String> names(HttpResponse<String> answer) {
        return texts(answer, "redemptions", "username");
    }

    private static List<String> texts(HttpResponse<String> answer, String list, String member) {
        List<String> texts = new ArrayList<>();
        json(answer).getAsJsonArray(list).forEach(element -> texts.add(text(element, member)));
        return texts;
    }

    private static String text(JsonElement element, String member) {
        return element.getAsJsonObject().get(member).getAsString();
    }
}

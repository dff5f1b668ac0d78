// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changing and revoking invites. */
class V1ManageTest {

    private final V1Server server = new V1Server(new Contract());
    private final V1Client client =
            server.client(Scope.INVITES_CREATE, Scope.INVITES_READ, Scope.INVITES_MANAGE);
    private final V1Client all = server.client(Scope.INVITES_MANAGE_ALL);
    private final Invite others =
            server.invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aDeadInviteIsProlongedAndTheRestStaysAsItIs() {
        String id = make("{\"expires_in\": 60, \"note\": \"x\", \"groups\": [\"choir\"]}");
        server.clock.advance(Duration.ofHours(1));

        JsonObject now = json(client.patch("/invites/" + id, "{\"expires_in\": 3600}"));

        assertThat(now.get("state").getAsString()).isEqualTo("live");
        assertThat(Instant.parse(now.get("expires_at").getAsString()).toEpochMilli())
                .isEqualTo(server.clock.millis() + 3_600_000);
        assertThat(now.get("note").getAsString()).isEqualTo("x");
        assertThat(now.getAsJsonArray("groups")).hasSize(1);
        JsonObject bare = json(client.patch("/invites/" + id, "{\"note\": null, \"groups\": []}"));
        assertThat(bare.get("note").isJsonNull()).isTrue();
        assertThat(bare.getAsJsonArray("groups")).isEmpty();
        assertThat(bare.get("expires_at")).isEqualTo(now.get("expires_at"));
        assertThat(client.patch("/invites/" + id, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aGreetingIsWrittenChangedAndTakenBack() {
        String id = make("{}");

        JsonObject now = json(client.patch("/invites/" + id, "{\"greeting\": \"Hi\\r\\nyou\"}"));
        assertThat(now.get("greeting").getAsString()).isEqualTo("Hi\nyou");
        assertThat(client.patch("/invites/" + id, "{\"greeting\": \"a\\tb\"}").statusCode())
                .isEqualTo(422);
        assertThat(json(client.patch("/invites/" + id, "{}")).get("greeting").getAsString())
                .isEqualTo("Hi\nyou");
        assertThat(
                        json(client.patch("/invites/" + id, "{\"greeting\": null}"))
                                .get("greeting")
                                .isJsonNull())
                .isTrue();
    }

    @Test
    void whatCannotBeChangedIsSaid() {
        String id = make("{\"uses_allowed\": 5}");
        server.database.execute(
                "UPDATE ofInvite SET uses = 3, lastUsed = 1 WHERE inviteId = '" + id + "'");

        assertThat(refused(client.patch("/invites/" + id, "{\"uses_allowed\": 2}")))
                .isEqualTo("uses_allowed uses_below_used");
        assertThat(refused(client.patch("/invites/" + id, "{\"uses_allowed\": null}")))
                .isEqualTo("uses_allowed wrong_type");
        assertThat(refused(client.patch("/invites/" + id, "{\"username\": \"x\"}")))
                .isEqualTo("username unknown_member");
        assertThat(refused(client.patch("/invites/" + id, "{\"groups\": [\"board\"]}")))
                .isEqualTo("groups group_forbidden");
        assertThat(refused(client.patch("/invites/" + id, "{\"expires_at\": null}")))
                .isEqualTo("expires_at lifetime_forbidden");
        assertThat(client.patch("/invites/" + id, "{\"uses_allowed\": 3}").statusCode())
                .isEqualTo(200);
        client.post("/invites/" + id + "/revoke", "");
        HttpResponse<String> revoked = client.patch("/invites/" + id, "{\"note\": \"y\"}");
        assertThat(revoked.statusCode()).isEqualTo(409);
        assertThat(json(revoked).get("code").getAsString()).isEqualTo("invite_revoked");
        assertThat(client.patch("/invites/nothing", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void revokingTwiceDoesNoHarm() {
        String id = make("");

        assertThat(revoked(client.post("/invites/" + id + "/revoke", ""))).isEqualTo(1);
        assertThat(revoked(client.post("/invites/" + id + "/revoke", "{}"))).isZero();
        assertThat(server.invites.stateOf(server.invites.findById(id).orElseThrow()))
                .isEqualTo(State.REVOKED);
        assertThat(server.told.stream().filter(e -> e instanceof Event.Revoked)).hasSize(1);
        assertThat(client.post("/invites/nothing/revoke", "").statusCode()).isEqualTo(404);
        assertThat(client.post("/invites/" + id + "/revoke", "{\"a\": 1}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void ofSeveralAllAreRevokedOrNone() {
        List<String> ids = List.of(make(""), make(""), make(""));
        String three = "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}";
        String withOthers = three.replace("]", ", \"" + others.id() + "\"]");
        String withNothing = three.replace("]", ", \"inv_nothing\"]");

        assertThat(client.post("/invites/revoke", withOthers).statusCode()).isEqualTo(403);
        assertThat(refused(client.post("/invites/revoke", withNothing)))
                .isEqualTo("ids unknown_invite");
        assertThat(server.invites.stateOf(server.invites.findById(ids.get(0)).orElseThrow()))
                .isEqualTo(State.LIVE);
        assertThat(revoked(client.post("/invites/revoke", three))).isEqualTo(3);
        assertThat(revoked(client.post("/invites/revoke", three))).isZero();
        assertThat(revoked(client.post("/invites/revoke", "{\"ids\": []}"))).isZero();
        assertThat(revoked(all.post("/invites/revoke", withOthers))).isEqualTo(1);
    }

    @Test
    void allOfAMakerOrOfAnInviterAreRevoked() {
        String id = make("");
        String source = server.invites.findById(id).orElseThrow().source().name().orElseThrow();

        assertThat(client.post("/invites/revoke", "{\"source\": \"user:romeo\"}").statusCode())
                .isEqualTo(403);
        assertThat(client.post("/invites/revoke", "{\"inviter\": \"romeo\"}").statusCode())
                .isEqualTo(403);
        assertThat(revoked(client.post("/invites/revoke", "{\"source\": \"" + source + "\"}")))
                .isEqualTo(1);
        assertThat(revoked(all.post("/invites/revoke", "{\"inviter\": \"Romeo\"}"))).isEqualTo(1);
        assertThat(revoked(all.post("/invites/revoke", "{\"source\": \"user:romeo\"}"))).isZero();
        for (String body :
                List.of("{}", "{\"ids\": [], \"inviter\": \"a\"}", "{\"source\": \"a:b\"}")) {
            assertThat(all.post("/invites/revoke", body).statusCode()).as(body).isEqualTo(422);
        }
    }

    @Test
    void othersInvitesNeedTheWiderScope() {
        HttpResponse<String> change = client.patch("/invites/" + others.id(), "{\"note\": \"x\"}");
        HttpResponse<String> revoke = client.post("/invites/" + others.id() + "/revoke", "");

        assertThat(change.statusCode()).isEqualTo(403);
        assertThat(json(change).get("scope").getAsString()).isEqualTo("invites:manage_all");
        assertThat(revoke.statusCode()).isEqualTo(403);
        assertThat(all.patch("/invites/" + others.id(), "{\"note\": \"x\"}").statusCode())
                .isEqualTo(200);
        assertThat(revoked(all.post("/invites/" + others.id() + "/revoke", ""))).isEqualTo(1);
    }

    private String make(String body) {
        return json(client.post("/invites", body)).get("id").getAsString();
    }

    private static int revoked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("revoked").getAsInt();
    }

    private static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonObject error = json(answer).getAsJsonArray("errors").get(0).getAsJsonObject();
        return error.get("field").getAsString() + " " + error.get("code").getAsString();
    }
}

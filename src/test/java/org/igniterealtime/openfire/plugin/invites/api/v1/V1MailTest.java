// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs have invites mailed. */
class V1MailTest {

    private static final String TO_ROMEO = "{\"email\": \"romeo@example.net\"}";
    private static final String SENT_TO_ROMEO =
            "{\"email\": \"romeo@example.net\", \"send\": true}";

    private final V1Server server = new V1Server(new Contract());
    private final V1Client client = server.client(Scope.INVITES_CREATE, Scope.INVITES_MAIL);

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aNewInviteIsMailed() {
        JsonObject made = json(client.post("/invites", SENT_TO_ROMEO));

        assertThat(made.get("email").getAsString()).isEqualTo("romeo@example.net");
        assertThat(made.get("sent_at").isJsonNull()).isTrue();
        server.letters.round.run();
        assertThat(server.letters.handed)
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("romeo@example.net"));
        assertThat(invite(made).mail().orElseThrow().sent()).isPresent();
    }

    @Test
    void anAddressAloneSendsNothing() {
        JsonObject made = json(client.post("/invites", TO_ROMEO));

        assertThat(server.letters.letters.about(invite(made))).isEmpty();
        assertThat(send(made, "").statusCode()).isEqualTo(202);
        assertThat(server.letters.only(invite(made)).state()).isEqualTo(Letter.State.WAITING);
    }

    @Test
    void eachOfABatchIsMailedToItsOwnAddress() {
        client.post(
                "/invites/batch",
                "{\"defaults\": {\"send\": true}, \"invites\": [{\"email\": \"a@example.net\"},"
                        + " {\"email\": \"b@example.net\"}, {\"send\": false}]}");

        server.letters.round.run();
        assertThat(server.letters.handed)
                .extracting(letter -> letter.to())
                .containsExactlyInAnyOrder("a@example.net", "b@example.net");
    }

    @Test
    void theSameRequestAgainMailsNothingAgain() {
        for (int i = 0; i < 2; i++) {
            client.send("POST", "/invites", SENT_TO_ROMEO, "Idempotency-Key", "once");
            server.letters.round.run();
        }

        assertThat(server.letters.handed).hasSize(1);
    }

    @Test
    void whatTheFirstRequestDidNotComeToIsMailedByTheSecond() {
        String body = "{\"email\": \"romeo@example.net\", \"send\": true}";
        client.send("POST", "/invites", body, "Idempotency-Key", "broken");
        server.database.execute("DELETE FROM ofInviteMail");

        client.send("POST", "/invites", body, "Idempotency-Key", "broken");
        server.letters.round.run();

        assertThat(server.letters.handed).hasSize(1);
    }

    @Test
    void aRefusedMailChangesNothingAndCostsNothing() {
        JsonObject made = json(client.post("/invites", SENT_TO_ROMEO));

        assertThat(code(send(made, "{\"email\": \"other@example.net\"}")))
                .isEqualTo("mail_on_its_way");
        assertThat(invite(made).mail().orElseThrow().address()).isEqualTo("romeo@example.net");
        server.letters.round.run();
        assertThat(invite(made).mail().orElseThrow().sent()).isPresent();
    }

    @Test
    void withoutTheScopeNothingIsMadeOrMailed() {
        V1Client creating = server.client(Scope.INVITES_CREATE);

        for (String body : new String[] {TO_ROMEO, SENT_TO_ROMEO}) {
            HttpResponse<String> answer = creating.post("/invites", body);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer).get("scope").getAsString()).isEqualTo("invites:mail");
        }
        HttpResponse<String> dry =
                creating.post(
                        "/invites/batch", "{\"dry_run\": true, \"invites\": [" + TO_ROMEO + "]}");
        assertThat(dry.statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeMailedIsNotMade() {
        assertThat(problem(client.post("/invites", "{\"send\": true}"))).isEqualTo("missing");
        server.names.settings.mailFrom().set("");
        assertThat(problem(client.post("/invites", SENT_TO_ROMEO))).isEqualTo("mail_not_set_up");
        assertThat(server.told).isEmpty();
    }

    @Test
    void aMailIsRefusedForAReason() {
        JsonObject made = json(client.post("/invites", ""));

        assertThat(problem(send(made, ""))).isEqualTo("missing");
        assertThat(problem(send(made, "{\"email\": \"a b@example.net\"}")))
                .isEqualTo("malformed_email");
        assertThat(send(made, TO_ROMEO).statusCode()).isEqualTo(202);
        assertThat(code(send(made, TO_ROMEO))).isEqualTo("mail_on_its_way");
        server.letters.round.run();
        assertThat(send(made, TO_ROMEO).statusCode()).isEqualTo(202);
        server.invites.withdrawals().revoke(invite(made).id(), Source.console("admin"));
        assertThat(code(send(made, TO_ROMEO))).isEqualTo("invite_over");
        server.names.settings.mailFrom().set("");
        assertThat(code(send(made, TO_ROMEO))).isEqualTo("mail_not_set_up");
    }

    @Test
    void nobodyGetsALinkByMailThatTheirKeyMayNotSee() {
        JsonObject made = json(client.post("/invites", ""));
        String target = "/invites/" + made.get("id").getAsString() + "/send";

        HttpResponse<String> answer =
                server.client(Scope.INVITES_MAIL, Scope.INVITES_MANAGE_ALL).post(target, TO_ROMEO);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("scope").getAsString()).isEqualTo("invites:links");
        assertThat(
                        server.client(
                                        Scope.INVITES_MAIL,
                                        Scope.INVITES_MANAGE_ALL,
                                        Scope.INVITES_LINKS)
                                .post(target, TO_ROMEO)
                                .statusCode())
                .isEqualTo(202);
    }

    @Test
    void mailsCountAsInvitesOfTheDay() {
        V1Client limited =
                server.client(
                        server.key(
                                        V1Server.WIDE.perDay(2),
                                        Scope.INVITES_CREATE,
                                        Scope.INVITES_MAIL)
                                .presented());
        JsonObject made = json(limited.post("/invites", SENT_TO_ROMEO));
        String target = "/invites/" + made.get("id").getAsString() + "/send";
        for (int refused = 0; refused < 3; refused++) {
            assertThat(code(limited.post(target, ""))).isEqualTo("mail_on_its_way");
        }
        server.letters.round.run();

        assertThat(limited.post(target, "").statusCode()).isEqualTo(202);
        server.letters.round.run();
        HttpResponse<String> spent = limited.post(target, "");
        assertThat(spent.statusCode()).isEqualTo(429);
        assertThat(spent.headers().firstValue("Retry-After")).isPresent();
        server.letters.round.run();
        assertThat(server.letters.handed).hasSize(2);
    }

    private HttpResponse<String> send(JsonObject made, String body) {
        return client.post("/invites/" + made.get("id").getAsString() + "/send", body);
    }

    private Invite invite(JsonObject made) {
        return server.invites.findById(made.get("id").getAsString()).orElseThrow();
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).get("code").getAsString();
    }

    /** The first of its errors. */
    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return json(answer)
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}

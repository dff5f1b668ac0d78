// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.util.LinkedHashMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Presenting a token (XEP-0445 section 4) to a running server, byte by byte. */
@ExtendWith(SharedServer.class)
class PreauthenticationIT {

    private static final String LIMIT = "plugin.invites.failuresAllowed";

    private final OpenfireServer server;
    private final Inside inside;
    private final Invitations invitations;
    private final String user = SharedServer.nextUser();

    PreauthenticationIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
        this.invitations = new Invitations(server);
    }

    @BeforeEach
    void allowFailures() {
        inside.tell("property", LIMIT, "0");
    }

    @AfterEach
    void limitFailures() {
        inside.tell("property", LIMIT, "20");
    }

    @Test
    void aGoodTokenGetsOneEmptyResult() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            Answer answer = newcomer.preauth(invitations.account());

            assertThat(answer.xml())
                    .isEqualTo("<iq type=\"result\" id=\"p\" from=\"example.test\"/>");
            assertThat(newcomer.preauth(invitations.named("preauth-" + user)).xml())
                    .isEqualTo(answer.xml());
            assertThat(newcomer.preauth(invitations.reset(user)).xml()).isEqualTo(answer.xml());
        }
    }

    @Test
    void whatIsNoGoodIsAnsweredAlike() throws Exception {
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("unknown", Requests.preauth("A".repeat(24)));
        requests.put("expired", Requests.preauth(invitations.expire(invitations.account())));
        requests.put("used", Requests.preauth(used()));
        requests.put("revoked", Requests.preauth(invitations.revoke(invitations.account())));
        requests.put("malformed", Requests.preauth("&lt;é&#10;%00 &apos; or 1=1"));
        requests.put("over-long", Requests.preauth("A".repeat(20_000)));
        requests.put("for a contact", Requests.preauth(contactToken()));
        requests.put("empty", Requests.preauth(""));
        requests.put("missing", Requests.preauth("set", ""));
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> request : requests.entrySet()) {
            try (Newcomer newcomer = Newcomer.at(server)) {
                answers.put(request.getKey(), newcomer.ask(request.getValue()).xml());
            }
        }

        assertThat(answers).hasSize(9);
        assertThat(answers.values()).containsOnly(answers.get("unknown"));
        assertThat(answers.get("unknown"))
                .matches(
                        "<iq type=\"error\" id=\"p\" from=\"example.test\">"
                                + "<error [^>]*>"
                                + "<item-not-found xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/>"
                                + "<text xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\""
                                + " xml:lang=\"en\">[^<]+</text></error></iq>")
                .contains("type=\"cancel\"");
    }

    @Test
    void aTokenIsPresentedWithTypeSet() throws Exception {
        String token = invitations.account();
        try (Newcomer newcomer = Newcomer.at(server)) {
            Answer answer = newcomer.ask(Requests.preauth("get", " token='" + token + "'"));

            assertThat(answer.error()).isEqualTo("bad-request modify");
            assertThat(newcomer.register("get-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
        }
    }

    @Test
    void aRequestWithoutAnAddressIsForTheServer() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            String request = Requests.preauth(invitations.account());

            assertThat(newcomer.ask(request.replace(" to='example.test'", "")).isDone()).isTrue();
        }
    }

    @Test
    void theLatestAnswerCounts() throws Exception {
        String first = invitations.named("first-" + user);
        String second = invitations.named("second-" + user);
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(first);
            assertThat(newcomer.preauth("nonsense").error()).isEqualTo("item-not-found cancel");
            assertThat(newcomer.register("first-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");

            newcomer.presenting(first).presenting(second);
            assertThat(newcomer.fields().child().elementText("username"))
                    .isEqualTo("second-" + user);
            assertThat(newcomer.register("second-" + user, PASSWORD).isDone()).isTrue();
        }
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.preauth(first).isDone()).isTrue();
            assertThat(newcomer.preauth(second).error()).isEqualTo("item-not-found cancel");
        }
    }

    @Test
    void startingTlsForgetsWhatWasPresented() throws Exception {
        String token = invitations.account();
        try (Newcomer newcomer = Newcomer.withoutTls(server)) {
            newcomer.presenting(token).startTls();

            assertThat(newcomer.register("tls-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
            assertThat(newcomer.presenting(token).register("tls-" + user, PASSWORD).isDone())
                    .isTrue();
        }
    }

    @Test
    void whoHasLoggedInIsRefusedAndNothingIsRemembered() throws Exception {
        String token = invitations.account();
        try (Newcomer client = Newcomer.at(server)) {
            client.logIn(user, "secret");

            // The server's own answer to what it does not know: the first one up to 4.2.
            assertThat(client.preauth(token).error())
                    .isIn("feature-not-implemented cancel", "service-unavailable cancel")
                    .isEqualTo(client.preauth("nonsense").error());
            assertThat(client.register("late-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
        }
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.preauth(token).isDone()).isTrue();
        }
    }

    @Test
    void whoHasLoggedInButHasNoResourceYetIsRefusedToo() throws Exception {
        String token = invitations.account();
        try (Newcomer client = Newcomer.at(server)) {
            client.authenticate(user, "secret");

            assertThat(client.preauth(token).error()).isEqualTo("not-authorized auth");
            assertThat(client.register("unbound-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
        }
    }

    @Test
    void aTokenPresentedBeforeLoggingInIsOfNoUseAfterwards() throws Exception {
        String token = invitations.account();
        try (Newcomer client = Newcomer.at(server)) {
            client.presenting(token).logIn(user, "secret");

            assertThat(client.register("after-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
        }
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.preauth(token).isDone()).isTrue();
        }
    }

    private String used() throws Exception {
        String token = invitations.account();
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(token).register("used-" + user, PASSWORD);
        }
        assertThat(invitations.page(token)).contains("used-" + user);
        return token;
    }

    private String contactToken() {
        try (Resource inviter = Resource.online(server, user, "orchard")) {
            return inviter.token();
        }
    }
}

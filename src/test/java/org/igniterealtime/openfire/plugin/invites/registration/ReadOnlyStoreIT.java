// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that only reads its accounts from another database, as one with LDAP does. */
class ReadOnlyStoreIT {

    private static OpenfireServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withUser("romeo", "secret")
                                .withUser("benvolio", "secret")
                                .withProperty("plugin.invites.accountInvites", "everybody")
                                .withProperty(
                                        "provider.user.className",
                                        "org.jivesoftware.openfire.user.JDBCUserProvider")
                                .withProperty("jdbcUserProvider.useConnectionProvider", "true")
                                .withProperty(
                                        "jdbcUserProvider.loadUserSQL",
                                        "SELECT name, email FROM ofUser WHERE username = ?")
                                .withProperty(
                                        "jdbcUserProvider.userCountSQL",
                                        "SELECT COUNT(*) FROM ofUser")
                                .withProperty(
                                        "jdbcUserProvider.allUsersSQL",
                                        "SELECT username FROM ofUser"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noRegistrationIsOffered() throws Exception {
        try (RawClient client = RawClient.connect(server.domain(), server.ports().client())) {
            assertThat(client.open())
                    .contains("<mechanisms")
                    .doesNotContain("urn:xmpp:ibr-token:0")
                    .doesNotContain("urn:xmpp:invite")
                    .doesNotContain("http://jabber.org/features/iq-register");
        }
    }

    @Test
    void tokensAndRegistrationsAreRefusedWithThatReason() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            for (Answer answer :
                    new Answer[] {
                        newcomer.preauth("A".repeat(24)),
                        newcomer.fields(),
                        newcomer.register("juliet", PASSWORD)
                    }) {
                assertThat(answer.error()).isEqualTo("not-allowed cancel");
                assertThat(answer.text()).contains("only reads them from elsewhere");
            }
        }
    }

    @Test
    void theApiRefusesWithThatReason() throws Exception {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "read-only");

        HttpResponse<String> answer = get("/invites_api?key=" + key);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("read");
    }

    @Test
    void theConsoleRefusesWithThatReason() {
        ConsoleClient administrator = ConsoleClient.loggedIn(server);
        String page = "/plugins/invites/invite-create.jsp";
        String reason = "keeps its accounts where it may only read them";
        assertThat(administrator.get(page).body()).contains(reason);

        HttpResponse<String> made =
                administrator.submit(page, Map.of("action", "create", "uses", "1"));
        HttpResponse<String> reset =
                administrator.submit(page, Map.of("action", "reset", "resetUsername", "romeo"));

        assertThat(made.uri().getPath()).isEqualTo(page);
        assertThat(made.body()).contains(reason);
        assertThat(reset.uri().getPath()).isEqualTo(page);
    }

    @Test
    void theCommandRefusesWithThatReason() {
        try (Resource romeo = Resource.online(server, "romeo", "orchard")) {
            assertThatThrownBy(() -> romeo.prepared("urn:xmpp:invite#create-account").execute())
                    .isInstanceOfSatisfying(
                            XMPPErrorException.class,
                            e -> {
                                StanzaError error = e.getStanzaError();
                                assertThat(error.getCondition())
                                        .isEqualTo(StanzaError.Condition.not_allowed);
                                assertThat(error.getDescriptiveText())
                                        .contains("only reads them from elsewhere");
                            });
        }
    }

    @Test
    void invitingAContactWorks() throws Exception {
        try (Resource romeo = Resource.online(server, "romeo", "orchard");
                Resource benvolio = Resource.online(server, "benvolio", "street")) {
            String uri =
                    romeo.command("urn:xmpp:invite#invite")
                            .getForm()
                            .getField("uri")
                            .getFirstValue();
            assertThat(uri).doesNotContain("ibr=y");
            String token = uri.substring(uri.indexOf("preauth=") + "preauth=".length());
            HttpResponse<String> page = get("/invite?" + token);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("register?t=");

            benvolio.subscribe(romeo.address(), token);

            Resource.await(
                    "the contact", () -> romeo.roster().contains(benvolio.address() + " both"));
            assertThat(benvolio.roster()).containsExactly(romeo.address() + " both");
            assertThat(romeo.count(Presence.Type.subscribe, benvolio.address())).isZero();
        }
    }

    @Test
    void thePageSaysItToo() throws Exception {
        assertThat(get("/invite").body()).contains("takes its accounts from somewhere else");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.http() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.parts.Localpart;

/** Who may register on a running server, and what the others read. */
@ExtendWith(SharedServer.class)
class InviteOnlyIT {

    private static final String INVITE_ONLY = "plugin.invites.inviteOnly";

    private final OpenfireServer server;
    private final Inside inside;
    private final Invitations invitations;
    private final String user = SharedServer.nextUser();

    InviteOnlyIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
        this.invitations = new Invitations(server);
    }

    @AfterEach
    void close() {
        inside.tell("property", INVITE_ONLY, "true");
        inside.tell("inband", "true");
    }

    private String informationPage() {
        return server.https().toString().replace("localhost", server.domain()) + "/invite";
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void withoutATokenNobodyRegisters(String inband) throws Exception {
        inside.tell("inband", inband);
        try (Newcomer newcomer = Newcomer.at(server)) {
            for (String children :
                    new String[] {
                        Requests.elements("alone-" + user, PASSWORD),
                        Requests.form("alone-" + user, PASSWORD),
                        "<remove/>",
                        ""
                    }) {
                Answer answer = newcomer.register(children);

                assertThat(answer.error()).isEqualTo("not-allowed cancel");
                assertThat(answer.text()).contains("by invite only", informationPage());
                assertThat(answer.child()).isNull();
            }
        }
    }

    @Test
    void theFieldsAreTheWayToAPageThatHelps() throws Exception {
        String address;
        try (Newcomer newcomer = Newcomer.at(server)) {
            Element query = newcomer.fields().child();

            assertThat(query.element("username")).isNull();
            assertThat(query.element("password")).isNull();
            assertThat(query.elementText("instructions")).contains(informationPage());
            address = query.element("x").elementText("url");
            assertThat(address).isEqualTo(informationPage());
        }
        URI page = URI.create(server.http() + URI.create(address).getPath());
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(page).build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains(server.domain(), "Accounts by invite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void withATokenTheFieldsAreTheOrdinaryOnes(String inband) throws Exception {
        inside.tell("inband", inband);
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            Element free = newcomer.fields().child();
            newcomer.presenting(invitations.named("Preset-" + inband + user));
            Element preset = newcomer.fields().child();

            for (Element query : new Element[] {free, preset}) {
                assertThat(query.element("password")).isNotNull();
                assertThat(query.elementText("instructions")).isNotBlank().doesNotContain("http");
                assertThat(query.element("x")).isNull();
            }
            assertThat(free.elementText("username")).isEmpty();
            assertThat(preset.elementText("username")).isEqualTo("preset-" + inband + user);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void tokensAndFeaturesDoNotDependOnOpenfiresSwitch(String inband) throws Exception {
        inside.tell("inband", inband);
        String name = "switch-" + inband + user;
        try (RawClient client = RawClient.connect(server.domain(), server.ports().client())) {
            assertThat(client.open())
                    .containsOnlyOnce("urn:xmpp:ibr-token:0")
                    .containsOnlyOnce("urn:xmpp:invite")
                    .containsOnlyOnce("http://jabber.org/features/iq-register");
        }
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(invitations.account());
            assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();
        }
        XmppClient.loggedIn(server, name, PASSWORD).close();
    }

    @Test
    void openRegistrationIsOpenfiresOwn() throws Exception {
        inside.tell("property", INVITE_ONLY, "false");
        String reserved = "kept-" + user;
        invitations.named(reserved);
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.fields().child().element("username")).isNotNull();
            assertThat(newcomer.fields().child().element("x").getNamespaceURI())
                    .isEqualTo("jabber:x:data");
            assertThat(newcomer.register("Kept-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
            assertThat(newcomer.register(Requests.form(reserved, PASSWORD)).error())
                    .isEqualTo("not-allowed cancel");

            assertThat(newcomer.register("open-" + user, "short").xml())
                    .contains("type=\"result\"");
        }
        XmppClient.loggedIn(server, "open-" + user, "short").close();
    }

    @Test
    void aClientThatKnowsNoTokensRegistersWhereThatIsOpen() throws Exception {
        inside.tell("property", INVITE_ONLY, "false");
        String name = "smack-" + user;
        try (XmppClient client = XmppClient.connected(server)) {
            AccountManager accounts = AccountManager.getInstance(client.connection());
            assertThat(accounts.supportsAccountCreation()).isTrue();
            accounts.createAccount(Localpart.from(name), PASSWORD);
            client.connection().login(name, PASSWORD);
        }
    }

    @Test
    void registrationThatOpenfireShutsIsShut() throws Exception {
        inside.tell("property", INVITE_ONLY, "false");
        inside.tell("inband", "false");
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.fields().error()).isEqualTo("forbidden auth");
            Answer answer = newcomer.register("shut-" + user, PASSWORD);

            assertThat(answer.error()).isEqualTo("forbidden auth");
            assertThat(answer.xml()).doesNotContain(PASSWORD);
            assertThat(
                            newcomer.presenting(invitations.account())
                                    .register("shut-" + user, PASSWORD)
                                    .isDone())
                    .isTrue();
        }
    }
}

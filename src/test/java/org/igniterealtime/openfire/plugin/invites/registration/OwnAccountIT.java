// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users do with their own account in the namespace of registration, on a running server. */
@ExtendWith(SharedServer.class)
class OwnAccountIT {

    private final OpenfireServer server;
    private final Inside inside;
    private final String user = SharedServer.nextUser();

    OwnAccountIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
    }

    @AfterEach
    void close() {
        inside.tell("property", "plugin.invites.inviteOnly", "true");
        inside.tell("inband", "true");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aUserLooksAfterTheirOwnAccountOnly(String inviteOnly, String inband) throws Exception {
        inside.tell("property", "plugin.invites.inviteOnly", inviteOnly);
        inside.tell("inband", inband);
        String other = "other-" + user;
        try (Newcomer client = Newcomer.at(server)) {
            client.logIn(user, "secret");
            for (String children : shapes(user, other)) {
                for (String to : List.of("", "example.test", user + "@example.test")) {
                    String address = to.isEmpty() ? "" : " to='" + to + "'";
                    Answer answer = client.ask(Requests.registerAt(address, children));

                    assertThat(answer.error()).as(to + children).isEqualTo("not-allowed cancel");
                    assertThat(answer.xml()).doesNotContain("elefanten");
                    assertThat(inside.ask("sessions", other)).as(to + children).isEqualTo("0");
                }
                client.raw().send(Requests.registerAt(" to=''", children), "</iq>");
            }
        }
        assertNoAccount(other);
        XmppClient.loggedIn(server, user, "secret").close();
    }

    private static List<String> shapes(String own, String other) {
        String elements = Requests.elements(other, PASSWORD);
        return List.of(
                elements,
                elements + "<email>x@example.test</email><name>X</name>",
                Requests.elements(other.toUpperCase(Locale.ROOT), PASSWORD),
                Requests.elements(" " + other + " ", PASSWORD),
                Requests.elements(own + " ", PASSWORD),
                Requests.elements(other + "@example.test", PASSWORD),
                "<password>" + PASSWORD + "</password>",
                "<username/><password>" + PASSWORD + "</password>",
                "",
                Requests.form(other, PASSWORD),
                Requests.form("", PASSWORD),
                Requests.elements(own, PASSWORD) + Requests.form(other, PASSWORD),
                Requests.elements(other, PASSWORD) + Requests.form(own, PASSWORD),
                Requests.form(other, PASSWORD) + Requests.form(own, PASSWORD),
                Requests.form(own, PASSWORD) + Requests.form(other, PASSWORD),
                "<username>" + own + "</username>" + elements,
                elements + "<username>" + own + "</username>",
                "<username xmlns='urn:example'>"
                        + other
                        + "</username>"
                        + Requests.elements(own, PASSWORD),
                Requests.form(own, PASSWORD)
                        .replace(
                                "</value></field><field var='password'",
                                "</value><value>"
                                        + other
                                        + "</value></field><field var='password'"),
                Requests.form(other, PASSWORD).replace(" xmlns='jabber:x:data'", ""));
    }

    @Test
    void withoutAResourceOrAnAccountNobodyLooksAfterAny() throws Exception {
        String other = "unbound-" + user;
        try (Newcomer client = Newcomer.at(server)) {
            client.authenticate(user, "secret");
            assertThat(client.register(other, PASSWORD).error()).isEqualTo("not-allowed cancel");
            assertThat(client.register(user, PASSWORD).error()).isEqualTo("not-allowed cancel");
        }
        try (Newcomer client = Newcomer.at(server)) {
            client.raw()
                    .send(
                            "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>",
                            "<success",
                            ">");
            client.raw().open();
            assertThat(
                            client.ask(
                                            "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>")
                                    .xml())
                    .contains("<jid>");
            assertThat(client.register(other, PASSWORD).error()).isEqualTo("not-allowed cancel");
        }
        assertNoAccount(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aUserChangesTheirPasswordAndDetails(String inviteOnly) throws Exception {
        inside.tell("property", "plugin.invites.inviteOnly", inviteOnly);
        try (XmppClient client = XmppClient.loggedIn(server, user, "secret")) {
            AccountManager.getInstance(client.connection()).changePassword("changed by smack");
        }
        try (Newcomer client = Newcomer.at(server)) {
            client.logIn(user, "changed by smack");
            for (String request :
                    List.of(
                            Requests.register(user.toUpperCase(Locale.ROOT), "second one"),
                            Requests.register(Requests.form(user, "third one")),
                            Requests.registerAt("", Requests.elements(user, "fourth one")),
                            Requests.register(
                                    Requests.elements(user, "secret")
                                            + "<email>u@example.test</email>"))) {
                assertThat(client.ask(request).xml()).contains("type=\"result\"");
            }
            assertThat(client.fields().child().elementText("email")).isEqualTo("u@example.test");
        }
        XmppClient.loggedIn(server, user, "secret").close();
    }

    @Test
    void aUserRemovesTheirAccount() throws Exception {
        String name = "leaving-" + user;
        inside.tell("create", name, "secret");
        try (Newcomer client = Newcomer.at(server)) {
            client.logIn(name, "secret");

            assertThat(client.askLast(Requests.register("<remove/>")).xml())
                    .contains("type=\"result\"");
        }
        assertNoAccount(name);
    }

    private void assertNoAccount(String name) {
        for (String password : List.of(PASSWORD, "secret")) {
            assertThatThrownBy(() -> XmppClient.loggedIn(server, name, password).close())
                    .hasMessageContaining("Cannot log in");
        }
        // Proves it: the name is still free.
        inside.tell("create", name, "free");
        inside.tell("delete", name);
    }
}

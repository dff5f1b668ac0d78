// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can go wrong with a good token on a running server, and that it can be mended. */
@ExtendWith(SharedServer.class)
class RefusedRegistrationIT {

    private final OpenfireServer server;
    private final Inside inside;
    private final Invitations invitations;
    private final String user = SharedServer.nextUser();
    private final String name = "right-" + user;
    private Newcomer newcomer;

    RefusedRegistrationIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
        this.invitations = new Invitations(server);
    }

    @BeforeEach
    void connect() throws Exception {
        newcomer = Newcomer.at(server);
    }

    @AfterEach
    void close() throws Exception {
        newcomer.close();
        inside.tell("property", "plugin.invites.inviteOnly", "true");
    }

    @Test
    void eachMistakeIsSaidAndTheTokenStaysGood() throws Exception {
        String reserved = "other-" + user;
        invitations.named(reserved);
        newcomer.presenting(invitations.account());

        assertRefused(Requests.elements("no name", PASSWORD), "jid-malformed modify");
        assertRefused(Requests.elements("a@b", PASSWORD), "jid-malformed modify");
        assertRefused(Requests.elements("x".repeat(2000), PASSWORD), "jid-malformed modify");
        assertRefused(Requests.elements(user, PASSWORD), "conflict cancel");
        assertRefused(
                Requests.elements(user.toUpperCase(Locale.ROOT), PASSWORD), "conflict cancel");
        assertRefused(Requests.elements(reserved, PASSWORD), "not-allowed cancel");
        assertRefused(Requests.elements("OTHER-" + user, PASSWORD), "not-allowed cancel");
        assertRefused(Requests.elements("", PASSWORD), "not-acceptable modify");
        assertRefused("<password>" + PASSWORD + "</password>", "not-acceptable modify");
        assertRefused("<username>" + name + "</username>", "not-acceptable modify");
        assertRefused(Requests.elements(name, ""), "not-acceptable modify");
        assertRefused(Requests.form(name, " "), "not-acceptable modify");
        assertRefused("<remove/>", "not-acceptable modify");
        assertRefused("", "not-acceptable modify");
        assertRefused(Requests.elements(name, "x".repeat(2000)), "not-acceptable modify");

        assertThat(newcomer.fields().child().element("password")).isNotNull();
        assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();
        XmppClient.loggedIn(server, name, PASSWORD).close();
    }

    @Test
    void weakPasswordsGetTheWordsThatConversationsKnows() throws Exception {
        newcomer.presenting(invitations.account());

        assertThat(assertRefused(Requests.elements(name, "xk3!vb"), "not-acceptable modify").text())
                .isEqualTo("Please use a longer password.");
        for (String weak : new String[] {"1234567890", "password1234", name + name}) {
            assertThat(assertRefused(Requests.elements(name, weak), "not-acceptable modify").text())
                    .isEqualTo("The password is too weak");
        }
        assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();
    }

    @Test
    void aPresetNameIsTheOnlyOneAndIsPreparedLikeAnyOther() throws Exception {
        String token = invitations.named("Juliet-" + user);
        newcomer.presenting(token);

        Answer answer =
                assertRefused(Requests.elements("nurse-" + user, PASSWORD), "not-allowed cancel");
        assertThat(answer.text()).contains("juliet-" + user);
        assertThat(newcomer.register("JULIET-" + user, PASSWORD).isDone()).isTrue();

        XmppClient.loggedIn(server, "juliet-" + user, PASSWORD).close();
        assertThat(invitations.page(token))
                .contains("user-properties.jsp?username=juliet-" + user + '"');
    }

    @Test
    void aTokenWithdrawnMeanwhileIsNoTakenName() throws Exception {
        String token = invitations.account();
        newcomer.presenting(token);
        invitations.revoke(token);

        assertRefused(Requests.elements(name, PASSWORD), "not-allowed cancel");
        try (Newcomer again = Newcomer.at(server)) {
            assertThat(again.preauth(token).error()).isEqualTo("item-not-found cancel");
        }
    }

    @Test
    void lifetimeCountsWhenTheTokenIsPresentedOnly() throws Exception {
        String token = invitations.account();
        newcomer.presenting(token);
        invitations.expire(token);

        assertRefused(Requests.elements(name, "short"), "not-acceptable modify");
        assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();
        XmppClient.loggedIn(server, name, PASSWORD).close();
    }

    @Test
    void oneStreamRegistersOnceHoweverManyUsesAreLeft() throws Exception {
        newcomer.presenting(invitations.account(3));
        assertThat(newcomer.register(name, PASSWORD).isDone()).isTrue();

        assertRefused(Requests.elements("second-" + user, PASSWORD), "not-allowed cancel");
        assertThat(newcomer.fields().child().element("username")).isNull();
    }

    @Test
    void whoHasRegisteredLogsInOnTheSameStream() throws Exception {
        newcomer.presenting(invitations.account());
        assertThat(newcomer.register(Requests.form(name, PASSWORD)).isDone()).isTrue();

        newcomer.logIn(name, PASSWORD);

        assertThat(newcomer.fields().child().elementText("username")).isEqualTo(name);
    }

    @Test
    void noAnswerOfOpenfiresOwnHasThePasswordEither() throws Exception {
        inside.tell("property", "plugin.invites.inviteOnly", "false");

        for (String children :
                new String[] {
                    Requests.elements("no name", PASSWORD),
                    Requests.elements(user, PASSWORD),
                    Requests.form(user, PASSWORD),
                    "<password>" + PASSWORD + "</password>"
                }) {
            Answer answer = newcomer.register(children);
            assertThat(answer.error()).isNotBlank();
            assertThat(answer.xml()).doesNotContain(PASSWORD).doesNotContain("elefanten");
        }
        String elsewhere =
                Requests.registerAt(
                        " to='elsewhere.test'", Requests.elements("lost-" + user, PASSWORD));
        StringBuilder answer = new StringBuilder(newcomer.raw().send(elsewhere, ">"));
        // Newer versions hang up.
        while (!answer.toString().matches("(?s).*<(bad-request|not-authorized).*")) {
            answer.append(newcomer.raw().send("", ">"));
        }
        assertThat(answer).doesNotContain("elefanten");
    }

    private Answer assertRefused(String children, String error) throws Exception {
        Answer answer = newcomer.register(children);
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.text()).isNotBlank();
        assertThat(answer.child()).isNull();
        assertThat(answer.xml()).doesNotContain("elefanten");
        return answer;
    }
}

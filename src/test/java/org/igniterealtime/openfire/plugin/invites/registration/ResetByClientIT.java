// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link for a new password, redeemed in a client of a running server. */
@ExtendWith(SharedServer.class)
class ResetByClientIT {

    private final OpenfireServer server;
    private final Inside inside;
    private final Invitations invitations;
    private final String user = SharedServer.nextUser();

    ResetByClientIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
        this.invitations = new Invitations(server);
    }

    @Test
    void itSetsThePasswordOnceAndDoesNothingElse() throws Exception {
        String token = invitations.reset(user);
        String other = SharedServer.nextUser();
        try (Newcomer client = Newcomer.at(server)) {
            client.presenting(token);
            assertThat(client.fields().child().elementText("username")).isEqualTo(user);
            assertThat(client.register("new-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
            assertThat(client.register(other, PASSWORD).error()).isEqualTo("not-allowed cancel");
            assertThat(client.register("<remove/>").error()).isEqualTo("not-acceptable modify");
            assertThat(client.register(user, "short").text())
                    .isEqualTo("Please use a longer password.");
            XmppClient.loggedIn(server, user, "secret").close();

            assertThat(client.register(user.toUpperCase(Locale.ROOT), PASSWORD).isDone()).isTrue();
            assertThat(client.register(user, "another " + PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
            client.logIn(user, PASSWORD);
        }
        assertThatThrownBy(() -> XmppClient.loggedIn(server, user, "secret").close())
                .hasMessageContaining("Cannot log in");
        XmppClient.loggedIn(server, other, "secret").close();
        try (Newcomer client = Newcomer.at(server)) {
            assertThat(client.preauth(token).error()).isEqualTo("item-not-found cancel");
        }
    }

    @Test
    void itMakesNoAccountOfOneThatIsGone() throws Exception {
        String name = "forgetful-" + user;
        inside.tell("create", name, "secret");
        String token = invitations.reset(name);
        try (Newcomer client = Newcomer.at(server)) {
            client.presenting(token);
            inside.tell("delete", name);

            assertThat(client.register(name, PASSWORD).xml()).contains("type=\"error\"");
        }
        try (Newcomer client = Newcomer.at(server)) {
            assertThat(client.preauth(token).error()).isEqualTo("item-not-found cancel");
        }
        assertThatThrownBy(() -> XmppClient.loggedIn(server, name, PASSWORD).close())
                .hasMessageContaining("Cannot log in");
    }
}

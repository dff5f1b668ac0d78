// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Registration of clients that come by BOSH or WebSocket. No version of Openfire lets a plugin add
 * to the features there, and those before 4.8 let nothing through on a WebSocket before the login.
 */
@ExtendWith(SharedServer.class)
class RegistrationByHttpIT {

    private final OpenfireServer server;
    private final Invitations invitations;
    private final String name = "http-" + SharedServer.nextUser();

    RegistrationByHttpIT(OpenfireServer server) {
        this.server = server;
        this.invitations = new Invitations(server);
    }

    @Test
    void byBoshATokenBecomesAnAccount() throws Exception {
        String token = invitations.account();
        BoshStream client = new BoshStream(server);
        assertThat(client.features()).contains("mechanisms").doesNotContain("ibr-token");

        assertThat(client.ask(Requests.register(name, PASSWORD)).error())
                .isEqualTo("not-allowed cancel");
        assertThat(client.ask(Requests.fields()).child().elementText("instructions"))
                .contains("/invite");
        assertThat(client.ask(Requests.preauth("nonsense")).error())
                .isEqualTo("item-not-found cancel");
        assertThat(client.ask(Requests.preauth(token)).isDone()).isTrue();
        assertThat(client.ask(Requests.fields()).child().element("password")).isNotNull();
        Answer weak = client.ask(Requests.register(name, "short"));
        assertThat(weak.error()).isEqualTo("not-acceptable modify");
        assertThat(client.ask(Requests.register(name, PASSWORD)).isDone()).isTrue();
        assertThat(client.ask(Requests.register("second-" + name, PASSWORD)).error())
                .isEqualTo("not-allowed cancel");
        assertThat(client.ask(login()).xml()).startsWith("<success");

        XmppClient.loggedIn(server, name, PASSWORD).close();
        assertThat(new BoshStream(server).ask(Requests.preauth(token)).error())
                .isEqualTo("item-not-found cancel");
    }

    @Test
    void byWebSocketATokenBecomesAnAccountWhereTheServerLetsIt() throws Exception {
        String token = invitations.account();
        try (WebSocketStream client = new WebSocketStream(server)) {
            assertThat(client.features()).contains("mechanisms").doesNotContain("ibr-token");
            Answer answer = new Answer(client.exchange(Requests.preauth(token)));
            if (isBefore48()) {
                assertThat(answer.xml()).contains("not-authorized");
                assertThat(client.exchange(Requests.fields())).contains("not-authorized");
                assertThat(new BoshStream(server).ask(Requests.preauth(token)).isDone()).isTrue();
                return;
            }

            assertThat(answer.isDone()).isTrue();
            assertThat(new Answer(client.exchange(Requests.register(name, "short"))).error())
                    .isEqualTo("not-acceptable modify");
            assertThat(new Answer(client.exchange(Requests.register(name, PASSWORD))).isDone())
                    .isTrue();
            assertThat(client.exchange(login())).startsWith("<success");
        }
        XmppClient.loggedIn(server, name, PASSWORD).close();
    }

    /** Before it had Netty. */
    private boolean isBefore48() throws IOException {
        if (server.options().distribution().isEmpty()) {
            return true;
        }
        try (DirectoryStream<Path> netty =
                Files.newDirectoryStream(server.home().resolve("lib"), "netty-*.jar")) {
            return !netty.iterator().hasNext();
        }
    }

    private String login() {
        byte[] secret = ("\0" + name + "\0" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                + Base64.getEncoder().encodeToString(secret)
                + "</auth>";
    }
}

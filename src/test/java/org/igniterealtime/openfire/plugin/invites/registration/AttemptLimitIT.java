// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.registration.Newcomer.PASSWORD;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often one network address may be wrong on a running server, whatever door it tries. */
@ExtendWith(SharedServer.class)
class AttemptLimitIT {

    private static final String LIMIT = "plugin.invites.failuresAllowed";
    private static final int ALLOWED = 3;

    private final OpenfireServer server;
    private final Inside inside;
    private final Invitations invitations;
    private final String user = SharedServer.nextUser();

    AttemptLimitIT(OpenfireServer server) {
        this.server = server;
        this.inside = Inside.of(server);
        this.invitations = new Invitations(server);
    }

    @BeforeEach
    void limit() {
        inside.tell("property", LIMIT, String.valueOf(ALLOWED));
    }

    @AfterEach
    void reset() {
        inside.tell("property", LIMIT, "20");
    }

    @Test
    void whoGuessesInAClientHasToWaitEverywhereButWhatIsGoodIsGood() throws Exception {
        String token = invitations.account(2);
        String guesser = "127.0.0.11";
        try (Newcomer client = Newcomer.at(server, guesser)) {
            for (int i = 0; i < ALLOWED; i++) {
                assertThat(client.preauth("guess").error()).isEqualTo("item-not-found cancel");
            }
            Answer answer = client.preauth("guess");
            assertThat(answer.error()).isEqualTo("resource-constraint wait");
            assertThat(answer.text()).matches(".*in about [1-9][0-9]* min.*");
            assertThat(client.register("guesser-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
        }
        for (String path : new String[] {"/invite?", "/invite/register?t="}) {
            assertThat(get(guesser, path + "guess"))
                    .startsWith("HTTP/1.1 429")
                    .containsPattern("(?i)retry-after: [1-9][0-9]*\r\n");
            assertThat(get(guesser, path + token)).startsWith("HTTP/1.1 200");
            assertThat(get("127.0.0.12", path + token)).startsWith("HTTP/1.1 200");
        }
        assertThat(get(guesser, "/invites_api?key=a/b")).startsWith("HTTP/1.1 429");
        assertThat(get("127.0.0.12", "/invites_api?key=a/b")).startsWith("HTTP/1.1 403");
        for (String address : new String[] {guesser, "127.0.0.12"}) {
            try (Newcomer client = Newcomer.at(server, address)) {
                client.presenting(token);
                String name = user + "-" + address.replace('.', '-');
                assertThat(client.register(name, PASSWORD).isDone()).isTrue();
            }
        }
    }

    @Test
    void pageFormApiAndClientHaveOneBudget() throws Exception {
        String token = invitations.account();
        String guesser = "127.0.0.13";

        assertThat(get(guesser, "/invite?nonsense")).startsWith("HTTP/1.1 404");
        assertThat(get(guesser, "/invites_api?key=non/sense")).startsWith("HTTP/1.1 403");
        try (Newcomer client = Newcomer.at(server, guesser)) {
            assertThat(client.preauth("nonsense").error()).isEqualTo("item-not-found cancel");
            assertThat(client.preauth("nonsense").error()).isEqualTo("resource-constraint wait");
            client.presenting(token);
        }
        assertThat(get(guesser, "/invite/register?t=nonsense")).startsWith("HTTP/1.1 429");
        assertThat(get(guesser, "/invite?" + token)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aTokenIsNoKeyToTheListOfUsers() throws Exception {
        String token = invitations.account();
        String prober = "127.0.0.15";
        try (Newcomer client = Newcomer.at(server, prober)) {
            client.presenting(token);
            for (int i = 0; i < ALLOWED; i++) {
                assertThat(client.register(user, PASSWORD).error()).isEqualTo("conflict cancel");
            }
            assertThat(client.register("probed-" + user, PASSWORD).error())
                    .isEqualTo("resource-constraint wait");
        }
        try (Newcomer other = Newcomer.at(server, "127.0.0.16")) {
            other.presenting(token);
            assertThat(other.register("other-" + user, PASSWORD).isDone()).isTrue();
        }
    }

    @Test
    void goodTokensCostNothing() throws Exception {
        String token = invitations.account();
        try (Newcomer client = Newcomer.at(server, "127.0.0.14")) {
            for (int i = 0; i < 3 * ALLOWED; i++) {
                client.presenting(token);
            }
        }
    }

    /** The whole answer; the JDK's client cannot choose where it comes from. */
    private String get(String source, String path) throws Exception {
        InetAddress here = InetAddress.getByName(source);
        InetAddress there = InetAddress.getLoopbackAddress();
        try (Socket socket = new Socket(there, server.ports().http(), here, 0)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}

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
    void whoGuessesInAClientHasToWaitEverywhereAndNobodyElseHasTo() throws Exception {
        String token = invitations.account();
        String guesser = "127.0.0.11";
        try (Newcomer client = Newcomer.at(server, guesser)) {
            for (int i = 0; i < ALLOWED; i++) {
                assertThat(client.preauth("guess").error()).isEqualTo("item-not-found cancel");
            }
            Answer answer = client.preauth(token);
            assertThat(answer.error()).isEqualTo("resource-constraint wait");
            assertThat(answer.text()).matches(".*in about [1-9][0-9]* min.*");
            assertThat(client.register("guesser-" + user, PASSWORD).error())
                    .isEqualTo("not-allowed cancel");
        }
        for (String path : new String[] {"/invite?" + token, "/invite/register?t=" + token}) {
            assertThat(get(guesser, path))
                    .startsWith("HTTP/1.1 429")
                    .containsPattern("(?i)retry-after: [1-9][0-9]*\r\n");
            assertThat(get("127.0.0.12", path)).startsWith("HTTP/1.1 200");
        }
        try (Newcomer other = Newcomer.at(server, "127.0.0.12")) {
            other.presenting(token);
            assertThat(other.register("other-" + user, PASSWORD).isDone()).isTrue();
        }
    }

    @Test
    void pageFormAndClientHaveOneBudget() throws Exception {
        String token = invitations.account();
        String guesser = "127.0.0.13";

        assertThat(get(guesser, "/invite?nonsense")).startsWith("HTTP/1.1 404");
        assertThat(get(guesser, "/invite/register?t=nonsense")).startsWith("HTTP/1.1 404");
        try (Newcomer client = Newcomer.at(server, guesser)) {
            assertThat(client.preauth("nonsense").error()).isEqualTo("item-not-found cancel");
            assertThat(client.preauth(token).error()).isEqualTo("resource-constraint wait");
        }
        assertThat(get(guesser, "/invite?" + token)).startsWith("HTTP/1.1 429");
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

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server with debug logging writes about those who present tokens and register. */
class ServerLogIT {

    private static final String PASSWORD = "sieben silberne elefanten";

    private OpenfireServer server;
    private Invitations invitations;
    private final List<String> tokens = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path directory) {
        ServerOptions options =
                ServerOptions.standard()
                        .withUser("romeo", "secret")
                        .withUser("benvolio", "secret")
                        .withProperty("log.debug.enabled", "true");
        server = OpenfireServer.start(Inside.with(options, directory));
        Inside.of(server).tell("debug");
        invitations = new Invitations(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void neitherTokensNorPasswordsAreWritten() throws Exception {
        tokens.add("UNKNOWNtokenUNKNOWNtoken");
        redeem();
        refused("<iq type='set' id='1'><a xmlns='b'>" + preauth() + "</a></iq>");
        refused("<iq type='result' id='1'>" + preauth() + "</iq>");
        refused("<message>" + preauth() + "</message>");
        refused("<presence>" + preauth() + "</presence>");
        refused("<iq type='set' id='1' to='elsewhere.test'>" + preauth() + "</iq>");
        refused("<iq type='get' id='1' to='romeo@example.test'>" + preauth() + "</iq>");
        refused(Requests.registerAt(" to='elsewhere.test'", Requests.elements("a", PASSWORD)));
        refused(Requests.registerAt(" to='a@example.test'", Requests.form("a", PASSWORD)));
        betweenLoginAndAddress();
        subscribe();
        overHttp();

        server.awaitLog("DEBUG");
        String log = server.log();
        assertThat(log).containsOnlyOnce("has started. API: ");
        assertThat(tokens).hasSizeGreaterThan(5).allSatisfy(t -> assertThat(log).doesNotContain(t));
        assertThat(log).doesNotContain("elefanten");
        // What they are written with, by versions before and after 4.8.
        assertThat(log)
                .containsAnyOf("using an unknown receipient: <iq", "Rejecting stanza from client");
    }

    private void redeem() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            assertThat(newcomer.preauth(tokens.get(0)).error()).isEqualTo("item-not-found cancel");
            newcomer.presenting(keep(invitations.account()));
            assertThat(newcomer.register("juliet", "x " + PASSWORD + " y".repeat(2000)).error())
                    .isEqualTo("not-acceptable modify");
            assertThat(newcomer.register("juliet", PASSWORD).isDone()).isTrue();
        }
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.presenting(keep(invitations.reset("juliet")));
            assertThat(newcomer.register("juliet", "other " + PASSWORD).isDone()).isTrue();
        }
    }

    /**
     * Keys, tokens and passwords in requests that are wrong in every way that reaches the plugin.
     */
    private void overHttp() throws IOException {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "log");
        keep(key.substring(key.indexOf('/') + 1));
        String token = keep(invitations.account());
        String form = "username=a&password=" + PASSWORD + "&password2=" + PASSWORD;
        for (String request :
                List.of(
                        "GET /invites_api?key=" + key,
                        "GET /invites_api?key=" + key + "%zz",
                        "GET /invites_api?key=%FF%00" + key + "&key=" + key,
                        "GET /invites_api?key=" + key.replace("/", "%2F") + "&uses=x",
                        "PATCH /invites_api?key=" + key,
                        "GET /invites_api/v1/invites/" + key + "?key=" + key,
                        "GET /invites_api/" + key,
                        "GET /invite/" + key,
                        "GET /invite?" + token + "%zz",
                        "GET /invite/" + token)) {
            answered(request, "", "");
        }
        answered("GET /invites_api", "Authorization: Basic " + key + "\r\n", "");
        answered("GET /invites_api", ("Authorization: Bearer " + key + "\r\n").repeat(2), "");
        answered("GET /invites_api", "Authorization: Bearer" + key + " x\r\n", "");
        answered(
                "POST /invites_api?key=" + key,
                "Content-Type: application/json\r\n",
                "{\"key\":\"" + key + "\",");
        String isForm = "Content-Type: application/x-www-form-urlencoded\r\n";
        answered("POST /invite?" + token, isForm, form);
        answered("POST /invite?" + token, isForm, form + "%zz");
        answered("POST /invite?x" + token, "Content-Type: text/plain\r\n", form);
    }

    private void answered(String request, String headers, String body) throws IOException {
        URI http = server.http();
        try (Socket socket = new Socket(http.getHost(), http.getPort())) {
            socket.getOutputStream()
                    .write(
                            (request
                                            + " HTTP/1.1\r\n"
                                            + "Host: localhost\r\n"
                                            + "Connection: close\r\n"
                                            + headers
                                            + "Content-Length: "
                                            + body.length()
                                            + "\r\n\r\n"
                                            + body)
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 ");
        }
    }

    /** Whether it is answered or the stream is closed depends on the version. */
    private void refused(String stanza) throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.raw().send(stanza + ping(), "end");
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("hung up");
        }
    }

    private void betweenLoginAndAddress() throws Exception {
        try (Newcomer newcomer = Newcomer.at(server)) {
            newcomer.authenticate("romeo", "secret");
            newcomer.raw()
                    .send(
                            Requests.registerAt(
                                            " to='elsewhere.test'",
                                            Requests.elements("romeo", PASSWORD))
                                    + ping(),
                            "end");
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("hung up");
        }
    }

    private void subscribe() {
        try (Resource romeo = Resource.online(server, "romeo", "orchard");
                Resource benvolio = Resource.online(server, "benvolio", "street")) {
            benvolio.subscribe(romeo.address(), keep(romeo.token()));
            Resource.await("the contact", () -> !romeo.roster().isEmpty());
        }
    }

    private String preauth() {
        return "<preauth xmlns='urn:xmpp:pars:0' token='" + keep(invitations.account()) + "'/>";
    }

    private String keep(String token) {
        tokens.add(token);
        return token;
    }

    private static String ping() {
        return "<iq type='get' to='example.test' id='end'><ping xmlns='urn:xmpp:ping'/></iq>";
    }
}

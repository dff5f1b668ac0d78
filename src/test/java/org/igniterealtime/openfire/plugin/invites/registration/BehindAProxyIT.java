// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose failures are counted when all visitors come through a reverse proxy. */
class BehindAProxyIT {

    private static final int ALLOWED = 20;
    private static final String HEADER = "X-Forwarded-For";

    private final HttpClient http = HttpClient.newHttpClient();
    private OpenfireServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachVisitorHasFailuresOfTheirOwnWhereOpenfireReadsTheHeader() throws Exception {
        server = OpenfireServer.start(options().withProperty("httpbind.forwarded.enabled", "true"));

        for (int i = 0; i < ALLOWED; i++) {
            assertThat(openDeadLink("192.0.2.7")).isEqualTo(404);
        }

        assertThat(openDeadLink("192.0.2.7")).isEqualTo(429);
        assertThat(openDeadLink("192.0.2.8")).isEqualTo(404);
        assertThat(presentByBosh("192.0.2.7")).isEqualTo("resource-constraint wait");
        assertThat(presentByBosh("192.0.2.8")).isEqualTo("item-not-found cancel");
    }

    @Test
    void allVisitorsShareTheirFailuresWhereItDoesNot() throws Exception {
        server = OpenfireServer.start(options());

        for (int i = 0; i < ALLOWED; i++) {
            assertThat(openDeadLink("192.0.2." + i)).isEqualTo(404);
        }

        assertThat(openDeadLink("192.0.2.100")).isEqualTo(429);
    }

    /** The readme's examples: what a visitor says about the own address is not believed. */
    @Test
    void aForgedHeaderIsOfNoUseBehindTheReadmesProxies() throws Exception {
        server = OpenfireServer.start(options().withProperty("httpbind.forwarded.enabled", "true"));
        int visitor = 1;
        for (ProxyExamplesIT.Example example : ProxyExamplesIT.Example.values()) {
            try (ReverseProxy proxy = example.before(server.ports().http())) {
                String guesser = "127.0.0." + ++visitor;
                for (int i = 0; i < ALLOWED; i++) {
                    assertThat(openThrough(proxy, guesser, "198.51.100." + i))
                            .startsWith("HTTP/1.1 404");
                }

                assertThat(openThrough(proxy, guesser, "198.51.100.99"))
                        .as(example.name())
                        .startsWith("HTTP/1.1 429");
                assertThat(openThrough(proxy, "127.0.0." + ++visitor, guesser))
                        .as(example.name())
                        .startsWith("HTTP/1.1 404");
            }
        }
    }

    /** A dead link, opened by a visitor with an address who says to have another one. */
    private static String openThrough(ReverseProxy proxy, String visitor, String forged)
            throws IOException {
        return proxy.get(
                visitor,
                "chat.example.org",
                "/invite?" + Tokens.next(),
                "X-Forwarded-For: %1$s\r\nForwarded: for=%1$s\r\n".formatted(forged));
    }

    private static ServerOptions options() {
        return ServerOptions.standard()
                .withProperty("plugin.invites.failuresAllowed", String.valueOf(ALLOWED))
                // Nothing is forgotten while the test runs, on however slow a machine.
                .withProperty(
                        "plugin.invites.failurePeriod",
                        String.valueOf(Duration.ofDays(1).toMillis()));
    }

    private int openDeadLink(String visitor) throws Exception {
        URI address = URI.create(server.http() + "/invite?" + Tokens.next());
        return http.send(
                        HttpRequest.newBuilder(address).header(HEADER, visitor).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** A client in a browser presents a token before it logs in; the error that it gets. */
    private String presentByBosh(String visitor) throws Exception {
        return new BoshStream(server, HEADER, visitor).ask(Requests.preauth(Tokens.next())).error();
    }
}

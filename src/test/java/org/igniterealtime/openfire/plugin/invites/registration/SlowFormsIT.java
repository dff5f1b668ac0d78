// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is kept waiting by those who take their time over the body of a request. */
@ExtendWith(SharedServer.class)
@Tag("slow")
class SlowFormsIT {

    /** As many as the binding has threads, for BOSH and everything else. */
    private static final int MANY = 200;

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** Ten seconds are a body's, the rest is a slow machine's. */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenfireServer server;
    private final Invitations invitations;
    private final String user = SharedServer.nextUser();

    SlowFormsIT(OpenfireServer server) {
        this.server = server;
        this.invitations = new Invitations(server);
    }

    @Test
    void withAGoodLinkFromOneAddressTheyAreToldOffAndHoldNobodyUp() throws Exception {
        all(
                head(invitations.account(), "Cookie: invites-form=" + "a".repeat(32)),
                i -> "127.0.0.1");
    }

    @Test
    void withAGoodLinkFromManyAddressesTheyAreToldOffAndHoldNobodyUp() throws Exception {
        all(
                head(invitations.account(), "Cookie: invites-form=" + "a".repeat(32)),
                i -> "127.0.3." + (i + 1));
    }

    @Test
    void withoutAGoodLinkTheirBodiesAreNotRead() throws Exception {
        try (SlowConnections slow =
                new SlowConnections(server, MANY, head("x".repeat(24), "A: b"), i -> "127.0.4.1")) {
            long limit = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (slow.waiting() > 0) {
                assertThat(System.nanoTime()).isLessThan(limit);
                slow.drip();
                assertNobodyWaits();
            }
            assertThat(slow.answers())
                    .allMatch(answer -> answer.matches("(?s)HTTP/1.1 (404|429|503) .*"));
        }
    }

    private void all(String head, IntFunction<String> sources) throws Exception {
        String mine = invitations.account(30);
        int made = 0;
        try (SlowConnections slow = new SlowConnections(server, MANY, head, sources)) {
            assertThat(slow.waiting()).isEqualTo(MANY);
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (slow.waiting() > 0) {
                assertThat(System.nanoTime()).isLessThan(limit);
                slow.drip();
                assertNobodyWaits();
                if (made < 3) {
                    String name = user + "-" + sources.apply(1).replace('.', '-') + "-" + made++;
                    assertThat(FormRacer.with(mine, server).register(name))
                            .isEqualTo(Racer.Outcome.MADE);
                }
            }
            assertThat(made).isEqualTo(3);
            assertThat(slow.answers()).hasSize(MANY);
            // All at once they may be too many even for having their links looked up.
            assertThat(slow.answers())
                    .allMatch(answer -> answer.matches("(?s)HTTP/1.1 (408|503) .*"))
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 408 "))
                    .hasSizeGreaterThanOrEqualTo(MANY / 4);
        }
    }

    private static String head(String token, String header) {
        return "POST /invite/register?t=%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                        .formatted(token, header)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 16000\r\n";
    }

    private void assertNobodyWaits() throws IOException, InterruptedException {
        for (String path : new String[] {"/http-bind/", "/invites_api", "/invite"}) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.http() + path))
                            .timeout(AT_ONCE)
                            .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .as(path)
                    .isIn(
                            path.equals("/http-bind/")
                                    // What BOSH says to a GET differs between versions.
                                    ? List.of(200, 400, 404)
                                    : List.of(200, 403, 429));
        }
    }
}

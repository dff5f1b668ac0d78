// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers on one database, as the nodes of a cluster are, and a database that fails. */
class TwoServersIT {

    private static SharedDatabase database;
    private static OpenfireServer one;
    private static OpenfireServer two;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        database = new SharedDatabase();
        ServerOptions options = ServerOptions.standard().withDatabase(database.address());
        one = OpenfireServer.start(options);
        two = OpenfireServer.start(options.withPorts(ServerOptions.standard().ports()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (two != null) {
            two.close();
        }
        if (one != null) {
            one.close();
        }
        database.close();
    }

    /** Without clustering the other server remembers the key for two seconds at most. */
    @Test
    void aKeyWorksOnBothAndIsRevokedOnBoth() throws Exception {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(one), "shared");
        assertThat(create(one, key).statusCode()).isEqualTo(201);
        assertThat(create(two, key).statusCode()).isEqualTo(201);

        ConsoleKeys.revoke(ConsoleClient.loggedIn(one), key);

        assertThat(create(one, key).statusCode()).isEqualTo(403);
        long remembered = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (create(two, key).statusCode() != 403) {
            assertThat(System.nanoTime()).isLessThan(remembered);
        }
    }

    @Test
    void anInviteMadeOnOneIsSeenOnTheOther() throws Exception {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(one), "seen");
        String location = create(one, key).headers().firstValue("Location").orElseThrow();
        String token = location.substring(location.indexOf('?') + 1);

        assertThat(ConsoleClient.loggedIn(two).get("/plugins/invites/invites.jsp").body())
                .contains(key.substring(0, key.indexOf('/')));
        assertThat(landing(two, token).statusCode()).isEqualTo(200);
    }

    @Test
    void tablesThatDoNotAnswerAreSaidAndComeBack() throws Exception {
        ConsoleClient administrator = ConsoleClient.loggedIn(one);
        String key = ConsoleKeys.create(administrator, "tables");
        database.run("ALTER TABLE ofInvite RENAME TO ofInviteAway");
        try {
            HttpResponse<String> answer = create(one, key);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(landing(one, "A".repeat(24)).statusCode()).isEqualTo(503);
            assertThat(administrator.get("/plugins/invites/settings.jsp").body())
                    .contains("tables in the database cannot be read");
            assertThat(one.log()).doesNotContain(key);
        } finally {
            database.run("ALTER TABLE ofInviteAway RENAME TO ofInvite");
        }

        assertThat(create(one, key).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> create(OpenfireServer server, String key) throws Exception {
        return get(server.http() + "/invites_api?key=" + key);
    }

    private HttpResponse<String> landing(OpenfireServer server, String token) throws Exception {
        return get(server.http() + "/invite?" + token);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.registration.Writers.Told;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A database that is killed, falls silent or has no space left, while invites are made and
 * redeemed: everybody is told so, nothing is lost, nothing doubled, and a second after its return
 * all is as before.
 */
@Tag("databases")
class OutageIT {

    private static final int WRITERS = 4;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static SharedDatabase database;
    private static OpenfireServer server;
    private static String key;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        database = new SharedDatabase();
        server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withDatabase(database.address())
                                .withProperty("plugin.invites.failuresAllowed", "0"));
        key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "outage");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void aDatabaseThatIsKilled() throws Exception {
        String token = database.account(2);
        Writers writers = new Writers(server, key, "killed", WRITERS);
        long back;
        try (writers;
                Racer stream = StreamRacer.with(token, server);
                Racer form = FormRacer.with(token, server)) {
            writers.awaitMore(20);

            database.server().kill();
            assertThat(stream.register("lazarus")).isEqualTo(Outcome.SERVER_FAILED);
            assertThat(form.register("drusiana")).isEqualTo(Outcome.SERVER_FAILED);
            assertAway("/invite?" + token);
            assertAway("/invites_api?key=" + key);
            writers.awaitTold(503, WRITERS);
            database.server().restart();
            back = System.nanoTime();

            writers.awaitMadeAfter(back + SECOND.toNanos(), 1);
            assertThat(stream.register("lazarus")).isEqualTo(Outcome.MADE);
            assertThat(form.register("drusiana")).isEqualTo(Outcome.MADE);
            writers.awaitMadeAfter(back + SECOND.toNanos(), 50);
        }
        assertKept(writers, "killed", back);
        assertThat(database.uses(token)).isEqualTo(2);
        assertThat(database.openClaims()).isZero();
        assertThat(StreamRacer.canLogIn(server, "lazarus")).isTrue();
        assertThat(StreamRacer.canLogIn(server, "drusiana")).isTrue();
    }

    @Test
    void aDatabaseThatFallsSilent() throws Exception {
        String token = database.account(2);
        Writers writers = new Writers(server, key, "silent", 40);
        long back;
        try (writers;
                Racer stream = StreamRacer.with(token, server);
                Racer form = FormRacer.with(token, server)) {
            writers.awaitMore(20);

            database.server().pause();
            CompletableFuture<Outcome> late = registers(stream, "rip");
            // Those that wait for it hold a third of the pool; whoever comes then is told to wait.
            writers.awaitTold(503, 100);
            database.server().resume();
            back = System.nanoTime();

            assertThat(late.join()).isEqualTo(Outcome.MADE);
            assertThat(form.register("winkle")).isEqualTo(Outcome.MADE);
            writers.awaitMadeAfter(back + SECOND.toNanos(), 50);
        }
        assertThat(database.uses(token)).isEqualTo(2);
        assertThat(database.openClaims()).isZero();
        assertKept(writers, "silent", back);
    }

    @Test
    void aDatabaseThatHasNoSpaceLeft() throws Exception {
        String token = database.account(2);
        Writers writers = new Writers(server, key, "full", WRITERS);
        long back;
        try (writers;
                Racer stream = StreamRacer.with(token, server);
                Racer form = FormRacer.with(token, server)) {
            writers.awaitMore(20);

            try (DatabaseRefusal full = DatabaseRefusal.fullDisk(database)) {
                full.of("INSERT ON ofInvite", "1 = 1");
                full.of("INSERT ON ofInviteRedemption", "1 = 1");
                full.of("INSERT ON ofUser", "1 = 1");
                writers.awaitTold(503, WRITERS);
                assertThat(stream.register("midas")).isEqualTo(Outcome.SERVER_FAILED);
                assertThat(form.register("croesus")).isEqualTo(Outcome.SERVER_FAILED);
                assertAway("/invites_api?key=" + key);
                // What needs no space goes on.
                assertThat(get("/invite?" + token).statusCode()).isEqualTo(200);
            }
            back = System.nanoTime();

            assertThat(stream.register("midas")).isEqualTo(Outcome.MADE);
            assertThat(form.register("croesus")).isEqualTo(Outcome.MADE);
            writers.awaitMadeAfter(back + SECOND.toNanos(), 50);
        }
        assertKept(writers, "full", back);
        assertThat(database.uses(token)).isEqualTo(2);
        assertThat(database.openClaims()).isZero();
    }

    private static CompletableFuture<Outcome> registers(Racer racer, String username) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return racer.register(username);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /**
     * What was answered for is there once, and a second after its return nobody was turned away.
     */
    private static void assertKept(Writers writers, String note, long back) throws SQLException {
        List<Told> told = writers.told();
        assertThat(told)
                .allMatch(one -> one.status() == 201 || (one.status() == 503 && one.saysWhen()));
        assertThat(told).anyMatch(one -> one.status() == 503);
        assertThat(told)
                .filteredOn(one -> one.begun() - back > SECOND.toNanos())
                .isNotEmpty()
                .allMatch(one -> one.status() == 201);
        assertThat(database.number("SELECT COUNT(*) FROM ofInvite WHERE note = '" + note + "'"))
                .isEqualTo(writers.made());
    }

    private void assertAway(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(server.http().resolve(path)).build(),
                BodyHandlers.ofString());
    }
}

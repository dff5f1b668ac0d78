// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server that is killed while accounts are being made: afterwards each token is either used, with
 * its account there, or usable again.
 */
@Tag("slow")
class KilledServerIT {

    /** The server looks once a minute. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final int[] MOMENTS = {5, 40, 120, 300, 700};

    private static SharedDatabase database;
    private static OpenfireServer server;

    @BeforeAll
    static void start() throws Exception {
        database = new SharedDatabase();
        server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withUser("romeo", "secret")
                                .withDatabase(database.address()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void betweenAnyTwoSteps() throws Exception {
        String noUser = database.account(1);
        String noPassword = database.account(1);
        String noContact = database.contact("romeo", 1);
        String notRecorded = database.account(1);
        try (Gate gate = new Gate(database)) {
            gate.before("INSERT ON ofUser", "NEW.username = 'nouser'");
            gate.before("UPDATE ON ofUser", "NEW.username = 'nopassword'");
            gate.before("INSERT ON ofRoster", "NEW.username IN ('nocontact', 'romeo')");
            gate.before("UPDATE ON ofInviteRedemption", "NEW.redeemer LIKE 'notrecorded@%'");
            startRegistering(noUser, "nouser");
            startRegistering(noPassword, "nopassword");
            startRegistering(noContact, "nocontact");
            startRegistering(notRecorded, "notrecorded");
            gate.awaitWaiting(4);

            server.kill();
            gate.dropWaiting();
        }
        assertThat(database.openClaims()).isEqualTo(4);
        assertThat(database.users("nopassword")).isEqualTo(1);
        server.start();
        awaitSettled();

        assertUsable(noUser, "nouser");
        assertUsable(noPassword, "nopassword");
        assertUsed(noContact, "nocontact");
        assertUsed(notRecorded, "notrecorded");
        assertThat(database.number("SELECT COUNT(*) FROM ofRoster WHERE sub = 3")).isEqualTo(2);
    }

    @Test
    void atAnyMoment() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int moment : MOMENTS) {
            int first = tokens.size();
            for (int i = first; i < first + 3; i++) {
                tokens.add(database.account(1));
                startRegistering(tokens.get(i), victim(i));
            }
            LockSupport.parkNanos(Duration.ofMillis(moment).toNanos());
            server.kill();
            server.start();
        }
        awaitSettled();

        for (int i = 0; i < tokens.size(); i++) {
            if (database.uses(tokens.get(i)) == 0) {
                assertUsable(tokens.get(i), victim(i));
            } else {
                assertUsed(tokens.get(i), victim(i));
            }
        }
    }

    private static String victim(int number) {
        return "victim" + number + "th";
    }

    /** Presents the token, and leaves the registration to itself; the server will not answer. */
    private static void startRegistering(String token, String username) throws IOException {
        StreamRacer racer = StreamRacer.with(token, server);
        Thread thread =
                new Thread(
                        () -> {
                            try (racer) {
                                racer.register(username);
                            } catch (IOException e) {
                                // The server was killed.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitSettled() throws SQLException {
        database.age();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (database.openClaims() > 0) {
            assertThat(System.nanoTime()).as("time to settle").isLessThan(deadline);
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** Nothing is left of the attempt, and the next one goes well. */
    private static void assertUsable(String token, String username) throws Exception {
        assertThat(database.uses(token)).as(username).isZero();
        assertThat(database.users(username)).as(username).isZero();
        try (Racer racer = StreamRacer.with(token, server)) {
            assertThat(racer.register(username)).isEqualTo(Outcome.MADE);
        }
        assertUsed(token, username);
    }

    private static void assertUsed(String token, String username) throws Exception {
        assertThat(database.uses(token)).as(username).isEqualTo(1);
        assertThat(StreamRacer.canLogIn(server, username)).as(username).isTrue();
        try (StreamRacer racer = StreamRacer.at(server)) {
            assertThat(racer.presents(token)).as(username).isFalse();
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redeeming on two servers with one database, and on one whose user table fails. */
@Tag("slow")
class TwoServersRaceIT {

    private static final int RACERS = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static SharedDatabase database;
    private static OpenfireServer one;
    private static OpenfireServer two;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        database = new SharedDatabase();
        // Nodes of a cluster have their properties in common; these two have not.
        ServerOptions options =
                ServerOptions.standard()
                        .withDatabase(database.address())
                        .withProperty("plugin.invites.failuresAllowed", "0")
                        .withProperty("passwordKey", "thirteenlovers")
                        .withProperty("plugin.invites.formCookieKey", "5a".repeat(32));
        one = OpenfireServer.start(Inside.with(options, directory));
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

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void asManyAccountsAreMadeAsThereAreUses(int uses) throws Exception {
        String token = database.account(uses);
        String prefix = "either" + uses + "n";

        List<Outcome> outcomes = Race.run(everywhere(token), i -> prefix + i);

        assertThat(Collections.frequency(outcomes, Outcome.MADE)).isEqualTo(uses);
        assertThat(Collections.frequency(outcomes, Outcome.TOO_LATE)).isEqualTo(RACERS - uses);
        assertThat(database.users(prefix)).isEqualTo(uses);
        assertThat(database.uses(token)).isEqualTo(uses);
    }

    @Test
    void ofTwentyWhoWantOneNameOneHasItAndOneUseIsSpent() throws Exception {
        String token = database.account(RACERS);

        List<Outcome> outcomes = Race.run(everywhere(token), i -> "highlander");

        assertThat(Collections.frequency(outcomes, Outcome.MADE)).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, Outcome.NAME_TAKEN)).isEqualTo(RACERS - 1);
        assertThat(database.uses(token)).isEqualTo(1);
        assertThat(database.openClaims()).isZero();
        assertThat(StreamRacer.canLogIn(one, "highlander")).isTrue();
        assertThat(StreamRacer.canLogIn(two, "highlander")).isTrue();
    }

    @Test
    void aFormThatWasOpenedOnOneIsTakenByTheOther() throws Exception {
        FormRacer form = FormRacer.with(database.account(1), one);

        assertThat(form.sendingTo(two).register("nomad")).isEqualTo(Outcome.MADE);
    }

    @Test
    void soIsOneWhoseInviteHasExpiredMeanwhile() throws Exception {
        String token = database.account(Duration.ofMinutes(5));
        FormRacer form = FormRacer.with(token, one);
        long now = System.currentTimeMillis();
        database.run(
                "UPDATE ofInvite SET expires = %1$d, ends = %1$d WHERE ".formatted(now)
                        + StoredToken.is(token));

        assertThat(FormRacer.status(two, "/invite/register?t=" + token)).isEqualTo(404);
        assertThat(form.sendingTo(two).register("sloth")).isEqualTo(Outcome.MADE);
    }

    @Test
    void aUserTableThatIsGoneLeavesTheTokenUsable() throws Exception {
        String token = database.account(1);
        try (Racer stream = StreamRacer.with(token, one)) {
            FormRacer form = FormRacer.with(token, one);
            database.run("ALTER TABLE ofUser RENAME TO ofUserAway");
            try {
                assertThat(stream.register("unlucky")).isEqualTo(Outcome.SERVER_FAILED);
                assertThat(form.register("unlucky")).isEqualTo(Outcome.SERVER_FAILED);
            } finally {
                database.run("ALTER TABLE ofUserAway RENAME TO ofUser");
            }

            assertThat(database.uses(token)).isZero();
            assertThat(stream.register("unlucky")).isEqualTo(Outcome.MADE);
        }
    }

    @Test
    void aPasswordThatCannotBeStoredLeavesNeitherAccountNorSpentToken() throws Exception {
        String token = database.account(1);
        try (Racer stream = StreamRacer.with(token, one)) {
            try (DatabaseRefusal refusal = DatabaseRefusal.rule(database)) {
                refusal.of("UPDATE ON ofUser", "NEW.username = 'mute'");
                assertThat(stream.register("mute")).isEqualTo(Outcome.SERVER_FAILED);
            }
            assertThat(database.users("mute")).isZero();
            assertThat(database.uses(token)).isZero();

            assertThat(stream.register("mute")).isEqualTo(Outcome.MADE);
        }
    }

    @Test
    void anAttemptThatIsSettledBeforeItEndsFailsAndLeavesNothing() throws Exception {
        String token = database.account(1);
        CompletableFuture<Outcome> slow;
        try (Gate gate = new Gate(database)) {
            gate.before("INSERT ON ofUser", "NEW.username = 'sleeper'");
            Racer stream = StreamRacer.with(token, one);
            slow = CompletableFuture.supplyAsync(() -> register(stream, "sleeper"));
            gate.awaitWaiting(1);
            database.age();
            awaitNoOpenClaims();
        }

        assertThat(slow.get(60, TimeUnit.SECONDS)).isEqualTo(Outcome.SERVER_FAILED);
        assertThat(database.users("sleeper")).isZero();
        assertThat(database.uses(token)).isZero();
        try (Racer stream = StreamRacer.with(token, two)) {
            assertThat(stream.register("sleeper")).isEqualTo(Outcome.MADE);
        }
    }

    @Test
    void anInviterWhoIsLockedOutOrGoneTakesTheInvitesAlong() throws Exception {
        Inside inside = Inside.of(one);
        inside.tell("create", "tybalt", "secret");
        String token = database.contact("tybalt", 5);
        FormRacer form = FormRacer.with(token, one);
        try (StreamRacer early = StreamRacer.with(token, one);
                StreamRacer late = StreamRacer.at(one)) {
            for (String end : List.of("lock", "delete")) {
                inside.tell(end, "tybalt");

                assertThat(early.register("benvolio")).as(end).isEqualTo(Outcome.TOO_LATE);
                assertThat(form.register("benvolio")).as(end).isEqualTo(Outcome.TOO_LATE);
                assertThat(late.presents(token)).as(end).isFalse();
                assertThat(FormRacer.status(one, "/invite?" + token)).as(end).isEqualTo(404);
                assertThat(FormRacer.status(one, "/invite/register?t=" + token)).isEqualTo(404);
                inside.tell("unlock", "tybalt");
            }
        }
        assertThat(database.users("benvolio")).isZero();
        assertThat(database.uses(token)).isZero();
    }

    /** Half of them on each server, half of those in a browser. */
    private static List<Racer> everywhere(String token) throws IOException {
        return Race.atBoth(token, one, two, RACERS);
    }

    private static Outcome register(Racer racer, String username) {
        try (racer) {
            return racer.register(username);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitNoOpenClaims() throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (database.openClaims() > 0) {
            assertThat(System.nanoTime()).as("time to settle").isLessThan(deadline);
            LockSupport.parkNanos(200_000_000);
        }
    }
}

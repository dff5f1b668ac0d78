// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.registration.Race;
import org.igniterealtime.openfire.plugin.invites.registration.Racer;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.registration.StreamRacer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty who redeem the same link at the same instant, on both nodes and by both doors. */
@NeedsCluster
class ClusterRaceIT {

    private static final int RACERS = 20;
    private static final int INVITES = 20;

    private static TestCluster cluster;
    private static SharedDatabase database;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        cluster = TestCluster.start(directory, "plugin.invites.failuresAllowed", "0");
        database = cluster.database();
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void eachOfTwentyInvitesMakesOneAccount() throws Exception {
        Measured time = new Measured("A race of 20 for one invite, half of them at each node");
        for (int i = 0; i < INVITES; i++) {
            String token = database.account(1);
            String prefix = "invite" + i + "n";
            List<Racer> racers = everywhere(token);
            long begin = System.nanoTime();

            List<Outcome> outcomes = Race.run(racers, number -> prefix + number);

            time.add(Duration.ofNanos(System.nanoTime() - begin));
            assertThat(Collections.frequency(outcomes, Outcome.MADE)).isEqualTo(1);
            assertThat(Collections.frequency(outcomes, Outcome.TOO_LATE)).isEqualTo(RACERS - 1);
            assertThat(database.users(prefix)).isEqualTo(1);
            assertThat(database.uses(token)).isEqualTo(1);
            String winner = prefix + outcomes.indexOf(Outcome.MADE);
            assertThat(StreamRacer.canLogIn(cluster.one(), winner)).isTrue();
            assertThat(StreamRacer.canLogIn(cluster.two(), winner)).isTrue();
        }
        assertThat(database.openClaims()).isZero();
        assertThat(time.longest()).isPositive();
    }

    @Test
    void ofTwentyWhoWantOneNameOneHasItAndOneUseIsSpent() throws Exception {
        String token = database.account(RACERS);

        List<Outcome> outcomes = Race.run(everywhere(token), number -> "highlander");

        assertThat(Collections.frequency(outcomes, Outcome.MADE)).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, Outcome.NAME_TAKEN)).isEqualTo(RACERS - 1);
        assertThat(database.uses(token)).isEqualTo(1);
        assertThat(database.openClaims()).isZero();
    }

    private static List<Racer> everywhere(String token) throws IOException {
        return Race.atBoth(token, cluster.one(), cluster.two(), RACERS);
    }
}

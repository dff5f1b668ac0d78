// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty who have presented the same token and register at the same instant. */
class RedemptionRaceIT {

    private static final int RACERS = 20;

    private static OpenfireServer server;
    private static Invitations invitations;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = OpenfireServer.start(Inside.with(ServerOptions.standard(), directory));
        invitations = new Invitations(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void asManyAccountsAreMadeAsThereAreUses(int uses) throws Exception {
        String token = invite(uses);
        String prefix = "crowd" + uses + "n";

        List<Outcome> outcomes = Race.run(streams(token, RACERS), i -> prefix + i);

        assertThat(count(outcomes, Outcome.MADE)).isEqualTo(uses);
        assertThat(count(outcomes, Outcome.TOO_LATE)).isEqualTo(RACERS - uses);
        assertWhoCanLogIn(prefix, outcomes);
        assertThat(page(token).text()).contains(uses + " of " + uses);
    }

    @Test
    void ofTwentyWhoWantOneNameOneHasItAndOneUseIsSpent() throws Exception {
        String token = invite(RACERS);

        List<Outcome> outcomes = Race.run(streams(token, RACERS), i -> "highlander");

        assertThat(count(outcomes, Outcome.MADE)).isEqualTo(1);
        assertThat(count(outcomes, Outcome.NAME_TAKEN)).isEqualTo(RACERS - 1);
        assertThat(StreamRacer.canLogIn(server, "highlander")).isTrue();
        assertThat(page(token).text()).contains("1 of " + RACERS);
        assertThat(redemptions(token)).hasSize(1);
    }

    @Test
    void theFormAndTheClientsRaceForTheSameUses() throws Exception {
        String token = invite(3);
        List<Racer> racers = new ArrayList<>(streams(token, RACERS / 2));
        for (int i = 0; i < RACERS / 2; i++) {
            racers.add(FormRacer.with(token, server));
        }
        Collections.shuffle(racers);

        List<Outcome> outcomes = Race.run(racers, i -> "mixed" + i);

        assertThat(count(outcomes, Outcome.MADE)).isEqualTo(3);
        assertThat(count(outcomes, Outcome.TOO_LATE)).isEqualTo(RACERS - 3);
        assertWhoCanLogIn("mixed", outcomes);
    }

    @Test
    void theConsoleShowsWhoCameWhenAndByWhichDoor() throws Exception {
        String token = invite(2);
        try (Racer stream = StreamRacer.with(token, server)) {
            assertThat(stream.register("client")).isEqualTo(Outcome.MADE);
        }
        assertThat(FormRacer.with(token, server).register("browser")).isEqualTo(Outcome.MADE);

        List<String> rows = redemptions(token);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("client -- Who Came by Whom Registration in an app ");
        assertThat(rows.get(1)).startsWith("browser -- Who Came by Whom Form in the browser ");
        assertThat(rows).allMatch(row -> row.matches(".*\\d\\d?:\\d\\d.*"));
    }

    private static List<Racer> streams(String token, int number) throws IOException {
        List<Racer> racers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            racers.add(StreamRacer.with(token, server));
        }
        return racers;
    }

    private static void assertWhoCanLogIn(String prefix, List<Outcome> outcomes)
            throws IOException {
        for (int i = 0; i < outcomes.size(); i++) {
            assertThat(StreamRacer.canLogIn(server, prefix + i))
                    .as(prefix + i)
                    .isEqualTo(outcomes.get(i) == Outcome.MADE);
        }
    }

    private static long count(List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome == wanted).count();
    }

    private static String invite(int uses) {
        return invitations.account(uses);
    }

    private static Document page(String token) {
        return Jsoup.parse(invitations.page(token));
    }

    /** The rows about uses, with a space between the cells. */
    private static List<String> redemptions(String token) {
        return page(token).select(".jive-table table:not(#events) tbody tr").eachText();
    }
}

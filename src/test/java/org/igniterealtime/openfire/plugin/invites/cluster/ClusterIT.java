// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.registration.FormRacer;
import org.igniterealtime.openfire.plugin.invites.registration.Invitations;
import org.igniterealtime.openfire.plugin.invites.registration.Racer;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.registration.StreamRacer;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done on one node of a cluster is seen on the other: some at once, some soon. */
@NeedsCluster
class ClusterIT {

    private static final int TIMES = 20;

    /** Without a cluster it would be two seconds, see {@code KeyMemory}. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static TestCluster cluster;
    private static OpenfireServer one;
    private static OpenfireServer two;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        cluster = TestCluster.start(directory, "plugin.invites.failuresAllowed", "0");
        one = cluster.one();
        two = cluster.two();
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void anInviteMadeOnOneNodeIsRedeemedOnTheOther() throws Exception {
        String token = new Invitations(one).account(2);

        assertThat(FormRacer.status(two, "/invite?" + token)).isEqualTo(200);
        try (Racer stream = StreamRacer.with(token, two)) {
            assertThat(stream.register("traveller")).isEqualTo(Outcome.MADE);
        }
        assertThat(StreamRacer.canLogIn(one, "traveller")).isTrue();

        // Opened on one node, sent off to the other.
        FormRacer form = FormRacer.with(token, two).sendingTo(one);
        assertThat(form.register("nomad")).isEqualTo(Outcome.MADE);
        assertThat(StreamRacer.canLogIn(two, "nomad")).isTrue();
        assertThat(FormRacer.status(two, "/invite?" + token)).isEqualTo(404);
    }

    @Test
    void aLinkRevokedOnOneNodeIsDeadAtTheNextRequestToTheOther() throws Exception {
        Invitations invitations = new Invitations(one);
        for (int i = 0; i < TIMES; i++) {
            String token = invitations.account();
            assertThat(FormRacer.status(two, "/invite?" + token)).isEqualTo(200);
            try (StreamRacer early = StreamRacer.with(token, two)) {
                invitations.revoke(token);

                assertThat(FormRacer.status(two, "/invite?" + token)).isEqualTo(404);
                assertThat(early.register("late" + i)).isEqualTo(Outcome.TOO_LATE);
            }
        }
    }

    @Test
    void theConsoleOfEachNodeShowsTheLinksOfTheOther() throws Exception {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(one), "links");
        for (OpenfireServer maker : new OpenfireServer[] {one, two}) {
            String link = ConsoleKeys.invite(maker, key);
            String token = link.substring(link.indexOf('?') + 1);
            OpenfireServer other = maker == one ? two : one;
            ConsoleClient administrator = ConsoleClient.loggedIn(other);
            String list = administrator.get("/plugins/invites/invites.jsp?search=" + token).body();
            String id = list.replaceAll("(?s).*invite\\.jsp\\?id=(inv_[0-9a-z]+).*", "$1");

            assertThat(administrator.get("/plugins/invites/invite.jsp?id=" + id).body())
                    .contains(token);
        }
    }

    @Test
    void aRevokedKeyIsForgottenOnTheOtherNodeBeforeItsTwoSecondsAreOver() throws Exception {
        ConsoleClient administrator = ConsoleClient.loggedIn(one);
        Measured lag = new Measured("A revoked key is refused by the other node");
        for (int i = 0; i < TIMES; i++) {
            String key = ConsoleKeys.create(administrator, "forgotten " + i);
            assertThat(create(two, key)).isEqualTo(201);
            ConsoleKeys.revoke(administrator, key);
            lag.until(() -> create(two, key) == 403);
        }
        assertThat(lag.longest()).isLessThan(SOON);
    }

    @Test
    void soItIsAfterThePluginWasReloadedOnEitherNode() throws Exception {
        ConsoleClient administrator = ConsoleClient.loggedIn(one);
        for (OpenfireServer reloaded : new OpenfireServer[] {two, one}) {
            reload(reloaded);
            Measured lag = new Measured("The same after a reload of the plugin");
            for (int i = 0; i < 3; i++) {
                String key = ConsoleKeys.create(administrator, "reloaded " + i);
                assertThat(create(two, key)).isEqualTo(201);
                ConsoleKeys.revoke(administrator, key);
                lag.until(() -> create(two, key) == 403);
            }
            assertThat(lag.longest()).isLessThan(SOON);
        }
    }

    @Test
    void aSettingChangedOnOneNodeIsSoonThatOfTheOther() throws Exception {
        String token = new Invitations(one).account();
        Measured lag = new Measured("A changed setting is seen by the other node");
        for (int i = 0; i < TIMES; i++) {
            String name = "Chat" + i;
            Inside.of(i % 2 == 0 ? one : two).tell("property", "plugin.invites.siteName", name);
            OpenfireServer other = i % 2 == 0 ? two : one;
            lag.until(() -> FormRacer.body(other, "/invite?" + token).contains(name));
        }
        assertThat(lag.longest()).isLessThan(SOON);
    }

    @Test
    void aResetOnOneNodeEndsTheStreamsOnTheOther() throws Exception {
        Inside.of(one).tell("create", "juliet", "secret");
        try (XmppClient here = XmppClient.loggedIn(one, "juliet", "secret");
                XmppClient there = XmppClient.loggedIn(two, "juliet", "secret");
                StreamRacer reset = StreamRacer.with(new Invitations(two).reset("juliet"), one)) {
            assertThat(reset.register("juliet")).isEqualTo(Outcome.MADE);

            TestCluster.await("her end on one", () -> !here.connection().isConnected());
            TestCluster.await("her end on two", () -> !there.connection().isConnected());
        }
        assertThat(StreamRacer.canLogIn(two, "juliet")).isTrue();
    }

    /** The old one is gone then, so that only the new one can answer. */
    private static void reload(OpenfireServer node) throws Exception {
        node.installPlugin(ServerOptions.builtPlugin());
        node.awaitLog(OpenfireServer.PLUGIN_UNLOADED);
        TestCluster.await("the plugin", () -> isServed(node));
    }

    private static boolean isServed(OpenfireServer node) {
        try {
            return FormRacer.status(node, "/invite") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private int create(OpenfireServer server, String key) throws IOException {
        URI api = URI.create(server.http() + "/invites_api?key=" + key);
        try {
            HttpResponse<Void> answer =
                    http.send(HttpRequest.newBuilder(api).build(), BodyHandlers.discarding());
            return answer.statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

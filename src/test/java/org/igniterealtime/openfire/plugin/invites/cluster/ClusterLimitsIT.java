// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.igniterealtime.openfire.plugin.invites.api.v1.Contract;
import org.igniterealtime.openfire.plugin.invites.api.v1.V1Client;
import org.igniterealtime.openfire.plugin.invites.mine.Visitor;
import org.igniterealtime.openfire.plugin.invites.registration.Invitations;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted is counted once for all nodes of a cluster. */
@NeedsCluster
class ClusterLimitsIT {

    private static final int ALLOWED = 6;

    private static TestCluster cluster;
    private static OpenfireServer one;
    private static OpenfireServer two;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        cluster =
                TestCluster.start(
                        directory,
                        "plugin.invites.failuresAllowed",
                        String.valueOf(ALLOWED),
                        "plugin.invites.accountInvites",
                        "everybody",
                        "plugin.invites.accountInvitesPerUser",
                        "3");
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
    void failuresOnBothNodesAreCountedTogether() throws Exception {
        String token = new Invitations(one).account();
        String guesser = "127.0.0.21";
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(status(guesser, i % 2 == 0 ? one : two, "guess")).isEqualTo(404);
        }

        for (OpenfireServer node : List.of(two, one)) {
            assertThat(status(guesser, node, "guess")).isEqualTo(429);
            assertThat(status(guesser, node, token)).isEqualTo(200);
            assertThat(status("127.0.0.22", node, "guess")).isEqualTo(404);
        }
    }

    @Test
    void ofFiftyPostsAsManyPassAsTheKeyMayMakeInADay() throws Exception {
        String key = ConsoleKeys.limited(ConsoleClient.loggedIn(one), "ten a day", 10);

        List<Integer> statuses = new ArrayList<>();
        for (HttpResponse<String> answer : post(50, key, "{\"note\": \"quota\"}")) {
            statuses.add(answer.statusCode());
        }

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(10);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(40);
        assertThat(made("note = 'quota'")).isEqualTo(10);
    }

    @Test
    void ofTwentyIdenticalPostsOneMakesAnInviteAndAllGetIt() throws Exception {
        String key = ConsoleKeys.create(ConsoleClient.loggedIn(two), "once");
        for (int round = 0; round < 5; round++) {
            String note = "once" + round;

            Set<String> bodies = new HashSet<>();
            for (HttpResponse<String> answer :
                    post(20, key, "{\"note\": \"" + note + "\"}", "Idempotency-Key", note)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                bodies.add(answer.body());
            }

            assertThat(bodies).hasSize(1);
            assertThat(made("note = '" + note + "'")).isEqualTo(1);
        }
    }

    @Test
    void aUserWhoIsSignedInOnBothNodesGetsNoMoreThanOneMayHave() throws Exception {
        for (int round = 0; round < 5; round++) {
            String user = "busy" + round;
            Inside.of(one).tell("create", user, "secret");
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                OpenfireServer node = i % 2 == 0 ? one : two;
                Visitor visitor = new Visitor(node.http() + "/invite/mine");
                visitor.signIn(user, "secret");
                var form = visitor.get("/new");
                requests.add(
                        () -> {
                            visitor.send(form, "form", Map.of("kind", "account"));
                            return visitor.status();
                        });
            }

            Together.call(requests);

            assertThat(made("sourceName = '" + user + "' AND status = 'open'"))
                    .as(user)
                    .isBetween(1L, 3L);
        }
    }

    /** So many posts at the same moment, half of them at each node. */
    private static List<HttpResponse<String>> post(
            int number, String key, String body, String... headers) throws Exception {
        List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            OpenfireServer node = i % 2 == 0 ? one : two;
            V1Client client = new V1Client(new Contract(), node.http() + "/invites_api/v1", key);
            posts.add(() -> client.post("/invites", body, headers));
        }
        return Together.call(posts);
    }

    private static long made(String condition) throws Exception {
        return cluster.database().number("SELECT COUNT(*) FROM ofInvite WHERE " + condition);
    }

    /** Of the page of a token; the JDK's client cannot choose where it comes from. */
    private static int status(String source, OpenfireServer node, String token) throws IOException {
        InetAddress here = InetAddress.getByName(source);
        try (Socket socket = new Socket(node.ports().address(), node.ports().http(), here, 0)) {
            String request =
                    "GET /invite?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(token);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return Integer.parseInt(answer.split(" ", 3)[1]);
            }
        }
    }
}

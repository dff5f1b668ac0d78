// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.invites.registration.Gate;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The API on two servers with one database: what many ask for at once, and a server that is killed
 * before it answers. The key is in the configuration before any of them first starts.
 */
@Tag("slow")
class TwoServersApiIT {

    private static final String PROVISIONED = "portal/ofinv_" + "Provisioned0".repeat(3);

    private static SharedDatabase database;
    private static OpenfireServer one;
    private static OpenfireServer two;

    @BeforeAll
    static void start() throws Exception {
        database = new SharedDatabase();
        String line =
                command(
                        PROVISIONED,
                        "key",
                        "hash",
                        "The portal",
                        "--scope",
                        "invites:create",
                        "--scope",
                        "invites:read");
        assertThat(line).doesNotContain("Provisioned0");
        // Nodes of a cluster have their properties in common; these two have not.
        ServerOptions options =
                ServerOptions.standard()
                        .withDatabase(database.address())
                        .withProperty("plugin.invites.provisionedKeys", "# keys\n" + line)
                        .withProperty("passwordKey", "thirteenlovers");
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

    @Test
    void aKeyInTheConfigurationWorksFromTheFirstStartOn() {
        for (OpenfireServer server : List.of(one, two)) {
            assertThat(json(client(server, PROVISIONED).get("/key")).get("name").getAsString())
                    .isEqualTo("The portal");
            assertThat(client(server, PROVISIONED).post("/invites", "{}").statusCode())
                    .isEqualTo(201);
            assertThat(client(server, PROVISIONED).post("/key/rotate", "").statusCode())
                    .isEqualTo(409);
        }
        assertThat(one.log() + two.log()).doesNotContain("Provisioned0");
    }

    @Test
    void ofTwentyIdenticalPostsOneMakesAnInviteAndAllGetIt() throws Exception {
        List<HttpResponse<String>> answers =
                race(20, PROVISIONED, "{\"note\": \"race\"}", "Idempotency-Key", "race");

        Set<String> ids = new HashSet<>();
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            ids.add(json(answer).get("id").getAsString());
        }
        assertThat(ids).hasSize(1);
        assertThat(made("race")).isEqualTo(1);
    }

    @Test
    void ofFiftyPostsAsManyPassAsTheKeyMayMakeInADay() throws Exception {
        String limited =
                command("", "key", "create", "Ten", "--per-day", "10", "--home", one.home() + "");

        List<Integer> statuses = new ArrayList<>();
        for (HttpResponse<String> answer : race(50, limited, "{\"note\": \"quota\"}")) {
            statuses.add(answer.statusCode());
        }

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(10);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(40);
        assertThat(made("quota")).isEqualTo(10);
        assertThat(json(client(two, limited).get("/key")).get("left_today").getAsInt()).isZero();
    }

    @Test
    void aServerThatIsKilledBetweenCommitAndAnswerHasMadeTheInviteOnce() throws Exception {
        assumeTrue(HeldCommit.isPossible(database));
        String[] once = {"Idempotency-Key", "killed"};
        String body = "{\"note\": \"killed\"}";
        try (HeldCommit held = new HeldCommit(database)) {
            leaveToItself(() -> client(two, PROVISIONED).post("/invites", body, once));
            held.await("ofInviteRequest");
            two.kill();
        }
        two.start();

        HttpResponse<String> first = client(one, PROVISIONED).post("/invites", body, once);
        HttpResponse<String> second = client(two, PROVISIONED).post("/invites", body, once);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        // The link is readable only where the key is that it was sealed with.
        assertThat(json(second).get("id")).isEqualTo(json(first).get("id"));
        assertThat(made("killed")).isEqualTo(1);
    }

    @Test
    void aServerThatIsKilledBeforeTheCommitHasMadeNothing() throws Exception {
        String[] once = {"Idempotency-Key", "early"};
        String body = "{\"note\": \"early\"}";
        try (Gate gate = new Gate(database)) {
            gate.before("INSERT ON ofInviteRequest", "TRUE");
            leaveToItself(() -> client(two, PROVISIONED).post("/invites", body, once));
            gate.awaitWaiting(1);
            two.kill();
            gate.dropWaiting();
        }
        two.start();
        assertThat(made("early")).isZero();

        HttpResponse<String> again = client(two, PROVISIONED).post("/invites", body, once);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(made("early")).isEqualTo(1);
    }

    /** So many posts at the same moment, half of them at each server. */
    private static List<HttpResponse<String>> race(
            int number, String key, String body, String... headers) throws Exception {
        V1Client atOne = client(one, key);
        V1Client atTwo = client(two, key);
        ExecutorService programs = Executors.newFixedThreadPool(number);
        try {
            CountDownLatch together = new CountDownLatch(number);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                V1Client client = i % 2 == 0 ? atOne : atTwo;
                answers.add(
                        programs.submit(
                                () -> {
                                    together.countDown();
                                    together.await();
                                    return answer(client, body, headers);
                                }));
            }
            List<HttpResponse<String>> all = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            programs.shutdownNow();
        }
    }

    /** A server that has too much to do says so, and is asked again. */
    private static HttpResponse<String> answer(V1Client client, String body, String... headers) {
        HttpResponse<String> answer;
        do {
            answer = client.post("/invites", body, headers);
        } while (answer.statusCode() == 503);
        return answer;
    }

    /** Sends a request that nobody will answer. */
    private static void leaveToItself(Runnable request) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                request.run();
                            } catch (UncheckedIOException e) {
                                // The server was killed.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private static long made(String note) throws SQLException {
        return database.number("SELECT COUNT(*) FROM ofInvite WHERE note = '" + note + "'");
    }

    private static V1Client client(OpenfireServer server, String key) {
        return new V1Client(new Contract(), server.http() + "/invites_api/v1", key);
    }

    /** What the jar prints for this command. */
    private static String command(String typed, String... words)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                ServerOptions.builtPlugin().toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }
}

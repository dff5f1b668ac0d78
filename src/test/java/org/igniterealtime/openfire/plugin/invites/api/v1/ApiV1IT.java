// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON API on a real server, and the documents' examples as they stand. */
@ExtendWith(SharedServer.class)
class ApiV1IT {

    private static final String RIGHTS = "invites:create invites:read invites:manage";
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- runs -->\n```(\\w+)\n(.*?)\n```\n", Pattern.DOTALL);
    private static final int SECONDS = 60;

    private OpenfireServer server;
    private String key;
    private V1Client client;

    @BeforeEach
    void makeKey(OpenfireServer running) {
        server = running;
        key = ConsoleKeys.create(ConsoleClient.loggedIn(running), "v1 test");
        String id = key.substring(0, key.indexOf('/'));
        // Before it is used: a node remembers a key for two seconds.
        Inside.of(running)
                .tell(
                        "sql",
                        "UPDATE ofInviteKey SET scopes = '"
                                + RIGHTS
                                + "' WHERE keyId = '"
                                + id
                                + "'");
        client = new V1Client(new Contract(), running.http() + "/invites_api/v1", key);
    }

    @Test
    void anInviteGoesThroughItsWholeLife() {
        HttpResponse<String> made =
                client.post(
                        "/invites", "{\"expires_in\": 3600, \"note\": \"N\u00f6te \ud83d\ude00\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonObject invite = json(made);
        String id = invite.get("id").getAsString();
        assertThat(made.headers().firstValue("Location").orElseThrow())
                .endsWith("/invites_api/v1/invites/" + id);
        assertThat(invite.get("note").getAsString()).isEqualTo("N\u00f6te \ud83d\ude00");

        assertThat(json(client.get("/invites/" + id)).get("state").getAsString()).isEqualTo("live");
        assertThat(client.get("/invites?q=" + id).body()).contains(id);
        assertThat(
                        json(client.patch("/invites/" + id, "{\"note\": null}"))
                                .get("note")
                                .isJsonNull())
                .isTrue();
        assertThat(client.post("/invites/" + id + "/revoke", "").body())
                .isEqualTo("{\"revoked\":1}");
        assertThat(json(client.get("/invites/" + id)).get("state").getAsString())
                .isEqualTo("revoked");
        assertThat(client.get("/redemptions").statusCode()).isEqualTo(200);
        assertThat(json(client.get("/stats")).get("revoked").getAsInt()).isEqualTo(1);
        assertThat(json(client.get("/key")).get("uses").getAsInt()).isEqualTo(1);
    }

    @Test
    void whatTheServerIsAskedWronglyItSaysInTheApisWords() {
        assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("").statusCode()).isEqualTo(404);
        assertThat(client.send("DELETE", "/invites", "").statusCode()).isEqualTo(405);
        assertThat(client.send("HEAD", "/invites", "").statusCode()).isEqualTo(200);
        assertThat(client.as("").get("/invites").statusCode()).isEqualTo(401);
        assertThat(client.as("a/b").get("/invites").statusCode()).isEqualTo(401);
        assertThat(client.post("/invites", "{\"typo\": 1}").statusCode()).isEqualTo(422);
        assertThat(client.post("/invites", "{").statusCode()).isEqualTo(400);
        assertThat(client.post("/invites", "{}", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(client.post("/invites", "{}", "Content-Encoding", "gzip").statusCode())
                .isEqualTo(415);
        assertThat(
                        client.post("/invites", "{\"note\":\"" + "x".repeat(1 << 20) + "\"}")
                                .statusCode())
                .isEqualTo(413);
        HttpResponse<String> preflight =
                client.as("").send("OPTIONS", "/invites", "", "Origin", "https://x.example");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
    }

    @Test
    void theRootStaysWhatItIsAndTheContractIsForAnybody() {
        assertThat(ConsoleKeys.invite(server, key)).contains("/invite?");
        assertThat(client.as("").get("/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void hostileOctetsGetAProblem() throws IOException {
        for (String target : List.of("/invites?q=%zz", "/invites?q=%ff%00", "/invites/%00")) {
            assertThat(raw(target)).as(target).matches("(?s)HTTP/1.1 4\\d\\d .*");
        }
    }

    @Test
    void aBatchOfAThousandIsMadeTogetherAndOnce() {
        String rows = "{},".repeat(999) + "{}";
        String batch = "{\"defaults\": {\"note\": \"class\"}, \"invites\": [" + rows + "]}";

        HttpResponse<String> first =
                client.post("/invites/batch", batch, "Idempotency-Key", "class");
        HttpResponse<String> second =
                client.post("/invites/batch", batch, "Idempotency-Key", "class");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(client.get("/key")).get("uses").getAsInt()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "docs/api.md, sh, bash",
        "docs/api.md, python, python3",
        "docs/api.md, php, php",
        "docs/from-rest-api.md, sh, bash"
    })
    void theExamplesRunAsTheyStand(Path page, String language, String tool, @TempDir Path directory)
            throws Exception {
        assumeTrue(isInstalled(tool), tool + " is not installed: its examples are not run");
        assumeTrue(!tool.equals("bash") || isInstalled("curl"), "curl is not installed");
        List<String> examples = examples(page, language);
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(run(tool, example, directory)).isNotBlank();
        }
        assertThat(json(client.get("/key")).get("uses").getAsInt()).isPositive();
    }

    private static List<String> examples(Path page, String language) throws IOException {
        List<String> examples = new ArrayList<>();
        EXAMPLE.matcher(Files.readString(page))
                .results()
                .filter(example -> example.group(1).equals(language))
                .forEach(example -> examples.add(example.group(2)));
        return examples;
    }

    /** What it prints; fails when the example does. */
    private String run(String tool, String example, Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("example"), example);
        List<String> command = new ArrayList<>(List.of(tool));
        if (tool.equals("bash")) {
            command.addAll(List.of("-e", "-u", "-o", "pipefail"));
        }
        command.add(file.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("INVITES_API", server.http() + "/invites_api");
        builder.environment().put("INVITES_KEY", key);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s\n%s", example, output).isZero();
        return output;
    }

    private static boolean isInstalled(String tool) {
        return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** A request that a well-behaved client refuses to send. */
    private String raw(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.ports().http())) {
            OutputStream out = socket.getOutputStream();
            String request =
                    "GET /invites_api/v1"
                            + target
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + key
                            + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }
}

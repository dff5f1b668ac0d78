// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** {@code java -jar plugins/invites.jar}, as somebody at the server types it. */
class CliIT {

    /** Of a machine that does other things too. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Outcome(int code, String out, String err) {}

    @Test
    void fromTheFirstKeyToTheStop() throws Exception {
        try (OpenfireServer server = OpenfireServer.start(ServerOptions.standard())) {
            Path secret = server.home().resolve("conf/invites-local.secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");

            String key = good(server, "key", "create", "My test key").strip();
            assertThat(key).matches("[A-Za-z][A-Za-z0-9]{7}/ofinv_[A-Za-z0-9]{32}");
            assertThat(statusAt(server, "/invites_api?key=" + key)).isEqualTo(201);
            assertThat(good(server, "key", "list")).contains("My test key");

            String link = good(server, "invite", "create", "--user", "juliet", "--lifetime", "3d");
            assertThat(link.strip()).matches("https?://\\S+/invite\\?[A-Za-z0-9]{24}");
            assertThat(good(server, "invite", "list")).contains("juliet");

            good(server, "key", "delete", key.substring(0, key.indexOf('/')), "--invites");
            assertThat(statusAt(server, "/invites_api?key=" + key)).isEqualTo(403);
            assertThat(run(server, "key", "delete", "unknown1").code()).isEqualTo(1);
            assertThat(run(server, "key", "create").code()).isEqualTo(2);

            String before = Files.readString(secret);
            server.stop();
            assertThat(secret).doesNotExist();
            Outcome stopped = run(server, "key", "list");
            assertThat(stopped.code()).isEqualTo(1);
            assertThat(stopped.err()).contains("Is Openfire running");
            server.start();
            assertThat(Files.readString(secret)).isNotEqualTo(before);
            assertThat(run(server, "key", "list").code()).isZero();
        }
    }

    private static String good(OpenfireServer server, String... words) throws Exception {
        Outcome outcome = run(server, words);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private static Outcome run(OpenfireServer server, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                server.home().resolve("plugins/invites.jar").toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("cli", ".out");
        Path err = Files.createTempFile("cli", ".err");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static int statusAt(OpenfireServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.http() + path)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.demo;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final int EXIT_BY_SIGTERM = 143;

    @TempDir private Path directory;

    @Test
    void itPrintsWhereEverythingIsAndLeavesNothingBehind() throws Exception {
        int offset = DemoRun.freeOffset();
        DemoRun demo = start("--port-offset", String.valueOf(offset));
        List<String> lines = demo.awaitReady();
        List<ProcessHandle> processes = demo.processes();
        Map<String, String> printed = DemoRun.assignments(lines);

        assertThat(printed.keySet())
                .containsExactly(
                        "INVITES_API", "INVITES_KEY", "XMPP", "DOMAIN", "CONSOLE", "ADMIN");
        assertThat(lines.get(6)).startsWith("curl ").contains(printed.get("INVITES_KEY"));
        assertThat(lines.get(7)).isEqualTo("READY");
        assertThat(lines).hasSize(8);
        assertThat(demo.awaitErrors("Ctrl-C ends it."))
                .contains(printed.get("CONSOLE") + "  (the console")
                .containsPattern("http://localhost:\\d+/invite\\?\\w{24}  \\(an invite")
                .doesNotContain("\u001b");
        assertThat(DemoRun.invite(printed)).isEqualTo(201);
        assertThat(key(printed)).contains("invites:create", "invites:read", "invites:manage");

        demo.close();
        assertThat(demo.awaitEnd()).isEqualTo(EXIT_BY_SIGTERM);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(demo.leftOver()).isEmpty();
        assertThat(Ports.usual(offset).taken()).isEmpty();
    }

    @Test
    void itKeepsItsDataWhenAskedTo() throws Exception {
        String offset = String.valueOf(DemoRun.freeOffset());
        String data = directory.resolve("data").toString();
        Map<String, String> first;
        try (DemoRun demo = start("--port-offset", offset, "--data", data)) {
            first = DemoRun.assignments(demo.awaitReady());
        }

        Path second = directory.resolve("second");
        assertThat(second.toFile().mkdir()).isTrue();
        try (DemoRun demo =
                DemoRun.start(second, options("--port-offset", offset, "--data", data))) {
            Map<String, String> again = DemoRun.assignments(demo.awaitReady());

            assertThat(again.get("INVITES_KEY")).isNotEqualTo(first.get("INVITES_KEY"));
            assertThat(DemoRun.invite(again)).isEqualTo(201);
            assertThat(DemoRun.invite(first)).isEqualTo(201);
        }
    }

    @Test
    void itLeavesNothingBehindWhenItIsStoppedWhileStarting() throws Exception {
        DemoRun demo = start("--port-offset", String.valueOf(DemoRun.freeOffset()));
        demo.awaitSetUp();
        List<ProcessHandle> processes = demo.processes();

        demo.close();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(demo.leftOver()).isEmpty();
    }

    @Test
    void evenKilledItLeavesNothingBehind() throws Exception {
        DemoRun demo = start("--port-offset", String.valueOf(DemoRun.freeOffset()));
        demo.awaitReady();
        List<ProcessHandle> processes = demo.processes();

        demo.kill();

        demo.awaitNothingLeft(processes);
    }

    @Test
    void itRefusesAPortThatIsTaken() throws Exception {
        int offset = DemoRun.freeOffset();
        int port = Ports.usual(offset).http();
        try (ServerSocket holder = new ServerSocket()) {
            holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            DemoRun demo = start("--port-offset", String.valueOf(offset));

            assertThat(demo.awaitEnd()).isEqualTo(1);
            assertThat(demo.errors())
                    .isEqualTo("demo: port " + port + " is taken, use --port-offset");
        }
    }

    @Test
    void itRefusesAnUnknownOption() throws Exception {
        DemoRun demo = start("--bogus");

        assertThat(demo.awaitEnd()).isEqualTo(2);
        assertThat(demo.errors()).isEqualTo("demo: unknown option --bogus, see --help");
        assertThat(demo.lines()).isEmpty();
    }

    @Test
    void itSaysThatThereIsNoJava() throws Exception {
        Path commands = Files.createDirectory(directory.resolve("bin"));
        for (String name : List.of("bash", "dirname", "env")) {
            Files.copy(Path.of("/usr/bin", name), commands.resolve(name), COPY_ATTRIBUTES);
        }
        DemoRun demo =
                DemoRun.start(
                        directory,
                        environment -> {
                            environment.remove("JAVA_HOME");
                            environment.put("PATH", commands.toString());
                        });

        assertThat(demo.awaitEnd()).isEqualTo(1);
        assertThat(demo.errors()).isEqualTo("demo: java not found: install a JDK, 17 or later");
    }

    private DemoRun start(String... options) throws Exception {
        return DemoRun.start(directory, options(options));
    }

    /** The options, and the Openfire that this run of the tests is about. */
    private static String[] options(String... options) {
        String home = System.getProperty("openfire.home", "");
        return home.isBlank()
                ? options
                : Stream.concat(Arrays.stream(options), Stream.of("--openfire-home", home))
                        .toArray(String[]::new);
    }

    /** What the API says of the key. */
    private static String key(Map<String, String> printed) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(printed.get("INVITES_API") + "/v1/key"))
                        .header("Authorization", "Bearer " + printed.get("INVITES_KEY"))
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

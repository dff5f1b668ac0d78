// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./bench} as somebody at a terminal runs it, for moments only. */
@Tag("slow")
class BenchIT {

    private static final int MINUTES = 10;
    private static final int EXIT_BY_SIGTERM = 143;

    @TempDir private Path directory;

    @Test
    void eachComparisonGetsWhatItWantsAndNothingStays() throws Exception {
        Path json = directory.resolve("out.json");
        Process bench =
                start("--java --seconds 1 --rounds 1 --connections 2 --stored 1000 --json " + json);

        assertThat(bench.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(bench.exitValue()).as(read("err")).isZero();
        JsonObject all = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertThat(all.get("stored").getAsInt()).isEqualTo(1000);
        List<String> names = new ArrayList<>();
        for (JsonElement element : all.getAsJsonArray("results")) {
            JsonObject result = element.getAsJsonObject();
            names.add(result.get("name").getAsString());
            assertThat(result.get("wrong").getAsLong()).as(result.toString()).isZero();
            assertThat(result.get("ratio").getAsDouble()).as(result.toString()).isPositive();
        }
        assertThat(names)
                .containsExactly(
                        "create",
                        "create v1",
                        "batch of 100",
                        "refused key",
                        "landing page",
                        "landing, browser",
                        "form",
                        "console list",
                        "preauth",
                        "register, client",
                        "register, form");
        JsonObject begun = all.getAsJsonObject("start");
        assertThat(begun.getAsJsonArray("millis")).hasSize(1);
        assertThat(begun.get("heap").getAsLong()).isPositive();
        assertThat(read("out"))
                .contains("1,000 invites stored")
                .contains("start: ")
                .contains("landing page");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void stoppedInTheMiddleItEndsWhatItHasStarted() throws Exception {
        Process bench = start("--java --seconds 60 --only form");
        while (!read("out").contains("plugin/s")) {
            assertThat(bench.isAlive()).as(read("err")).isTrue();
            Thread.sleep(100);
        }
        List<ProcessHandle> processes = bench.descendants().toList();
        assertThat(processes).isNotEmpty();

        bench.destroy();

        assertThat(bench.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(bench.exitValue()).isEqualTo(EXIT_BY_SIGTERM);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(leftOver()).isEmpty();
    }

    private Process start(String options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("bench").toAbsolutePath().toString()));
        command.add("--no-build");
        command.addAll(List.of(options.split(" ")));
        String home = System.getProperty("openfire.home", "");
        if (!home.isBlank()) {
            command.addAll(List.of("--openfire-home", home));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(directory.resolve("out").toFile())
                        .redirectError(directory.resolve("err").toFile());
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        return builder.start();
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    /** What there is in its directory for temporary files. */
    private List<Path> leftOver() throws IOException {
        try (var files = Files.list(directory.resolve("tmp"))) {
            return files.toList();
        }
    }
}

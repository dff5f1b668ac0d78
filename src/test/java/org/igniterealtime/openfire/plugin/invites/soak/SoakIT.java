// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./bench --soak} as somebody at a terminal runs it, for a minute. */
@Tag("soak")
class SoakIT {

    private static final int MINUTES = 5;

    @TempDir private Path directory;

    @Test
    void aMinuteOfItWithAReloadAndARestart() throws Exception {
        Path json = directory.resolve("out.json");
        Path picture = directory.resolve("soak.svg");
        List<String> command =
                new ArrayList<>(List.of(Path.of("bench").toAbsolutePath().toString()));
        command.addAll(
                List.of(
                        ("--no-build --soak 1 --rate 4 --sample 5 --reload 15 --restart 20 --json "
                                        + json
                                        + " --picture "
                                        + picture)
                                .split(" ")));
        String home = System.getProperty("openfire.home", "");
        if (!home.isBlank()) {
            command.addAll(List.of("--openfire-home", home));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("out").toFile());
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);

        Process soak = builder.start();

        assertThat(soak.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        String out = Files.readString(directory.resolve("out"));
        JsonObject all = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        JsonObject counts = all.getAsJsonObject("counts");
        assertThat(counts.get("registered in the browser").getAsLong()).as(out).isPositive();
        assertThat(counts.get("registered in a client").getAsLong()).as(out).isPositive();
        assertThat(counts.has("failed CALM")).as(out).isFalse();
        assertThat(all.getAsJsonArray("disturbances")).as(out).hasSizeGreaterThan(1);
        assertThat(all.getAsJsonArray("exceptions")).as(out).isEmpty();
        assertThat(all.getAsJsonArray("faults")).as(out).isEmpty();
        assertThat(Files.readString(picture)).contains("polyline");
        try (var files = Files.list(temporary)) {
            assertThat(files.toList()).isEmpty();
        }
    }
}

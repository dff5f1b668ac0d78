// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogWatchTest {

    private static final String FRAME =
            """
            java.lang.IllegalStateException: no
            \tat org.jivesoftware.Elsewhere.run(Elsewhere.java:1)
            \tat %s.redeem.Claims.claim(Claims.java:70)
            """;

    private static final String OURS = "org.igniterealtime.openfire.plugin.invites";

    @TempDir private Path folder;

    /** As 4.2.0 and as newer ones write it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29 11:00:00,123 WARN  [invites-upkeep] x.Upkeep - failed\n",
                "2026.11.29 11:00:00.123 \u001b[33mWARN \u001b[m [invites-upkeep]: x.Upkeep - no\n"
            })
    void anExceptionOfOursIsFoundOnce(String head) throws IOException {
        LogWatch watch = new LogWatch(folder);
        log(head.replace("WARN", "INFO") + head + FRAME.formatted(OURS) + head);

        assertThat(watch.exceptions()).singleElement().asString().startsWith(head);
        assertThat(watch.exceptions()).isEmpty();

        log(head + FRAME.formatted(OURS));
        assertThat(watch.exceptions()).hasSize(1);
    }

    @Test
    void thoseOfOthersAreNotOurs() throws IOException {
        log("2026.11.29 11:00:00.123 ERROR [x]: y - z\n" + FRAME.formatted("com.example"));
        log("2026.11.29 11:00:01.123 WARN [x]: " + OURS + ".Upkeep - without a trace\n");

        assertThat(new LogWatch(folder).exceptions()).isEmpty();
    }

    @Test
    void aFileThatBeginsAnewIsReadFromItsBeginning() throws IOException {
        LogWatch watch = new LogWatch(folder);
        log("2026.11.29 11:00:00.123 INFO [x]: y - z\n".repeat(50));
        watch.exceptions();
        Files.delete(folder.resolve("openfire.log"));
        log("2026.11.29 11:00:00.123 ERROR [x]: y - z\n" + FRAME.formatted(OURS));

        assertThat(watch.exceptions()).hasSize(1);
    }

    private void log(String text) throws IOException {
        Files.writeString(
                folder.resolve("openfire.log"),
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}

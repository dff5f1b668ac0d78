// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoakOptionsTest {

    @TempDir private Path directory;

    @Test
    void theMinutesAreEnough() {
        SoakOptions options = SoakOptions.of("--soak", "60");

        assertThat(options.run()).isEqualTo(Duration.ofHours(1));
        assertThat(options.rate()).isEqualTo(5);
        assertThat(options.sampled()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.openfire()).isEqualTo("4.2.0");
        assertThat(options.server().production()).isTrue();
        assertThat(options.picture()).isEmpty();
    }

    @Test
    void eachIsUnderstood() throws Exception {
        Path home = Files.createDirectory(directory.resolve("5.1.1"));
        Files.createFile(Files.createDirectory(home.resolve("lib")).resolve("startup.jar"));

        SoakOptions options =
                SoakOptions.of(
                        ("--soak 0.5 --rate 2 --sample 3 --reload 4 --restart 5 --json out"
                                        + " --picture soak.svg --openfire-home "
                                        + home)
                                .split(" "));

        assertThat(options.run()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.rate()).isEqualTo(2);
        assertThat(options.sampled()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.reloaded()).isEqualTo(Duration.ofSeconds(4));
        assertThat(options.restarted()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.json()).hasValue(Path.of("out"));
        assertThat(options.picture()).hasValue(Path.of("soak.svg"));
        assertThat(options.openfire()).isEqualTo("5.1.1");
        assertThat(options.server().distribution()).hasValue(home);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rate 3                          | --soak needs a value, see --help",
                "--soak                            | --soak needs a value, see --help",
                "--soak 0                          | --soak must be a number of minutes",
                "--soak long                       | --soak must be a number of minutes",
                "--soak 1 --rate 0                 | --rate must be from 1 to 1000",
                "--soak 1 --rounds 3               | --rounds is no option of --soak, see --help",
                "--soak 1 --openfire-home /nowhere | no Openfire in /nowhere"
            })
    void whatIsWrongIsSaid(String arguments, String message) {
        assertThatThrownBy(() -> SoakOptions.of(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aMonthPassesInARun() {
        Pace pace = new Pace(Duration.ofHours(1));

        assertThat(pace.of(Duration.ofDays(3))).isEqualTo(Duration.ofMinutes(6));
        assertThat(pace.of(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.of(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(Duration.ofMillis(pace.passed(Duration.ofMinutes(2))))
                .isEqualTo(Duration.ofDays(1));
    }
}

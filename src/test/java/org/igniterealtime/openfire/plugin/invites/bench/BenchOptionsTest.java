// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {

    @TempDir private Path directory;

    @Test
    void withoutAnyItIsTheWholeOf420() {
        BenchOptions options = BenchOptions.of();

        assertThat(options.openfire()).isEqualTo("4.2.0");
        assertThat(options.connections()).containsExactly(1, 8, 64);
        assertThat(options.stored()).isZero();
        assertThat(options.only()).isEmpty();
        assertThat(options.java()).isFalse();
        assertThat(options.server().production()).isTrue();
    }

    @Test
    void eachIsUnderstood() throws Exception {
        Files.createFile(Files.createDirectory(directory.resolve("lib")).resolve("startup.jar"));

        BenchOptions options =
                BenchOptions.of(
                        ("--stored 7 --seconds 2 --rounds 3 --connections 4,5 --only form --java"
                                        + " --json out --openfire-home "
                                        + directory)
                                .split(" "));

        assertThat(options.stored()).isEqualTo(7);
        assertThat(options.seconds()).isEqualTo(2);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.connections()).isEqualTo(List.of(4, 5));
        assertThat(options.only()).isEqualTo("form");
        assertThat(options.java()).isTrue();
        assertThat(options.json()).hasValue(Path.of("out"));
        assertThat(options.server().distribution()).hasValue(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bogus                  | unknown option --bogus, see --help",
                "--stored                 | --stored needs a value, see --help",
                "--stored -1              | --stored must be from 0 to 100000000",
                "--seconds 0              | --seconds must be from 1 to 1000",
                "--rounds many            | --rounds must be from 1 to 1000",
                "--connections 1,         | --connections must be from 1 to 1000",
                "--openfire-home /nowhere | no Openfire in /nowhere"
            })
    void whatIsWrongIsSaid(String arguments, String message) {
        assertThatThrownBy(() -> BenchOptions.of(arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.invites.SealedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeyFileTest {

    @TempDir private Path conf;

    @Test
    void theKeyIsMadeOnceAndForItsOwnerOnly() throws Exception {
        SealKeyFile first = SealKeyFile.in(conf);
        String text = Files.readString(file());

        SealKeyFile second = SealKeyFile.in(conf);

        assertThat(first.isKept()).isTrue();
        assertThat(second.isKept()).isTrue();
        assertThat(text).matches("[0-9a-f]{8} [0-9a-f]{64}\n");
        assertThat(Files.readString(file())).isEqualTo(text);
        assertThat(SealedText.of(first.seal()).opensWith(second.seal())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("invites-seal.key");
    }

    @Test
    void everyServerMakesAnother() {
        SealKeyFile one = SealKeyFile.in(conf);

        SealKeyFile other = SealKeyFile.in(folder("other"));

        assertThat(SealedText.of(one.seal()).opensWith(other.seal())).isFalse();
    }

    @Test
    void ofManyWhoMakeItAtOnceAllGetTheSameKey() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 20; round++) {
                Path folder = folder("round" + round);
                CyclicBarrier together = new CyclicBarrier(threads);
                Callable<SealKeyFile> make =
                        () -> {
                            together.await(30, TimeUnit.SECONDS);
                            return SealKeyFile.in(folder);
                        };
                SealKeyFile kept = null;
                for (var made :
                        pool.invokeAll(List.of(make, make, make, make, make, make, make, make))) {
                    kept = kept == null ? made.get() : kept;
                    assertThat(made.get().isKept()).isTrue();
                    assertThat(SealedText.of(kept.seal()).opensWith(made.get().seal())).isTrue();
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "0123456 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "01234567 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
                "01234567 0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
                "01234567 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nmore",
                "\u00fc"
            })
    void aFileWithoutAKeyIsLeftAsItIsAndTheKeyLivesInMemory(String text) throws Exception {
        Files.writeString(file(), text);

        SealKeyFile made = SealKeyFile.in(conf);

        assertThat(made.isKept()).isFalse();
        assertThat(SealedText.of(made.seal()).opensWith(made.seal())).isTrue();
        assertThat(Files.readString(file())).isEqualTo(text);
        assertThat(names()).containsExactly("invites-seal.key");
    }

    @Test
    void aFolderThatIsNotThereOrIsNoneKeepsTheKeyInMemory() throws Exception {
        Path none = conf.resolve("none");
        Path noFolder = Files.createFile(conf.resolve("file"));

        for (Path folder : List.of(none, noFolder)) {
            SealKeyFile made = SealKeyFile.in(folder);

            assertThat(made.isKept()).isFalse();
            assertThat(SealedText.of(made.seal()).opensWith(made.seal())).isTrue();
        }
        assertThat(Files.exists(none)).isFalse();
    }

    private Path file() {
        return conf.resolve("invites-seal.key");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectory(conf.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(conf)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}

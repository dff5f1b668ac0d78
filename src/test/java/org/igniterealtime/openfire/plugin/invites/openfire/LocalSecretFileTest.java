// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretFileTest {

    private final LocalSecret secret = new LocalSecret();

    @TempDir private Path conf;

    private LocalAddress address = LocalAddress.at("127.0.0.1", 7070);

    @Test
    void itIsForItsOwnerAloneAndHasTheAddressAndTheSecret() throws Exception {
        file(secret).write();

        Path written = conf.resolve("invites-local.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        Properties entries = new Properties();
        entries.load(new StringReader(Files.readString(written)));
        assertThat(entries.getProperty("secret")).isEqualTo(secret.presented());
        assertThat(entries.getProperty("api")).isEqualTo("http://127.0.0.1:7070/invites_api/v1");
        try (Stream<Path> files = Files.list(conf)) {
            assertThat(files).containsExactly(written);
        }
    }

    @Test
    void itFollowsTheAddress() throws Exception {
        LocalSecretFile file = file(secret);
        file.write();
        address = LocalAddress.at("::1", 7071);
        file.write();

        Properties entries = new Properties();
        entries.load(new StringReader(Files.readString(conf.resolve("invites-local.secret"))));
        assertThat(entries.getProperty("api")).isEqualTo("http://[::1]:7071/invites_api/v1");
    }

    @Test
    void itIsGoneAtTheStopUnlessAnotherStartHasWrittenItsOwn() throws Exception {
        LocalSecretFile first = file(secret);
        first.write();
        LocalSecretFile second = file(new LocalSecret());
        second.write();

        first.close();
        assertThat(conf.resolve("invites-local.secret")).exists();
        second.close();
        assertThat(conf.resolve("invites-local.secret")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() {
        new LocalSecretFile(conf.resolve("gone"), secret, () -> address).write();

        assertThat(conf.resolve("gone")).doesNotExist();
    }

    private LocalSecretFile file(LocalSecret any) {
        return new LocalSecretFile(conf, any, () -> address);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose tables have version 0 gets a plugin that wants version 1: Openfire finds the
 * script in the jar, runs it, and what was stored before is there.
 */
@Tag("slow")
class SchemaUpgradeIT {

    /** Made up. */
    private static final String UPGRADE =
            """
            -- Version 1: where an invite was handed out.

            ALTER TABLE ofInvite ADD COLUMN handedOut VARCHAR(20);
            CREATE INDEX ofInvite_handed_idx
              ON ofInvite (handedOut, inviteId);

            UPDATE ofVersion SET version = 1 WHERE name = 'invites';
            """;

    private static final String VERSION = "SELECT version FROM ofVersion WHERE name = 'invites'";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void aNewerPluginUpgradesTheTablesOfARunningServer() throws Exception {
        try (SharedDatabase database = new SharedDatabase();
                OpenfireServer server =
                        OpenfireServer.start(
                                ServerOptions.standard().withDatabase(database.address()))) {
            ConsoleClient administrator = ConsoleClient.loggedIn(server);
            ConsoleKeys.create(administrator, "before");
            assertThat(database.number(VERSION)).isZero();

            server.installPlugin(newerPlugin(database.kind()));
            server.awaitLog(OpenfireServer.PLUGIN_UNLOADED);
            await(() -> keys(administrator).contains("before"));

            assertThat(database.number(VERSION)).isEqualTo(1);
            assertThat(database.number("SELECT COUNT(handedOut) FROM ofInvite")).isZero();
        }
    }

    private static String keys(ConsoleClient administrator) {
        return administrator.get("/plugins/invites/api-keys.jsp").body();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("out of patience").isBefore(end);
            Thread.sleep(200);
        }
    }

    /** The plugin that was built, with a version and a script more. */
    private Path newerPlugin(DatabaseKind kind) throws IOException {
        Path jar = folder.resolve(ServerOptions.builtPlugin().getFileName());
        Files.copy(ServerOptions.builtPlugin(), jar);
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path declaration = files.getPath("plugin.xml");
            String text = Files.readString(declaration);
            Files.writeString(
                    declaration,
                    text.replace(
                            "<databaseVersion>0</databaseVersion>",
                            "<databaseVersion>1</databaseVersion>"));
            Path upgrade = Files.createDirectories(files.getPath("database", "upgrade", "1"));
            for (String type : kind.scripts()) {
                Files.writeString(upgrade.resolve("invites_" + type + ".sql"), UPGRADE);
            }
        }
        return jar;
    }
}

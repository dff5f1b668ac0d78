// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./demo --database}: a database server of its own, which ends with it. */
class DemoDatabasesIT {

    @TempDir private Path directory;

    @Test
    @Tag("databases")
    void itEndsWithItsDatabaseAndLeavesNothingBehind() throws Exception {
        DemoRun demo = start("--database", asked());
        Map<String, String> printed = DemoRun.assignments(demo.awaitReady());
        List<ProcessHandle> processes = demo.processes();

        assertThat(demo.databases()).hasSize(1);
        assertThat(DemoRun.invite(printed)).isEqualTo(201);

        demo.close();
        assertThat(demo.leftOver()).isEmpty();
        // What it has ended may still wait for the system to take it off its list.
        demo.awaitNothingLeft(processes);
    }

    @Test
    @Tag("databases")
    void evenKilledItLeavesNeitherDatabaseNorFile() throws Exception {
        DemoRun demo = start("--database", asked());
        demo.awaitReady();
        List<ProcessHandle> processes = demo.processes();

        demo.kill();

        demo.awaitNothingLeft(processes);
    }

    @Test
    @Tag("databases")
    void itLeavesNothingBehindWhenItIsStoppedWhileTheDatabaseIsMade() throws Exception {
        DemoRun demo = start("--database", asked());
        demo.awaitSetUp();
        List<ProcessHandle> processes = demo.processes();

        demo.close();

        demo.awaitNothingLeft(processes);
    }

    @Test
    void itRefusesADatabaseThatItDoesNotKnow() throws Exception {
        DemoRun demo = start("--database", "oracle");

        assertThat(demo.awaitEnd()).isEqualTo(2);
        assertThat(demo.errors()).isEqualTo("demo: --database must be postgresql or mariadb");
    }

    @Test
    void itRefusesToKeepADatabaseServer() throws Exception {
        DemoRun demo =
                start("--database", "mariadb", "--data", directory.resolve("data").toString());

        assertThat(demo.awaitEnd()).isEqualTo(2);
        assertThat(demo.errors())
                .isEqualTo("demo: --data keeps the embedded database only, leave out --database");
    }

    /** Which this run of the tests is about. */
    private static String asked() {
        return DatabaseKind.asked().orElse(DatabaseKind.POSTGRESQL).type();
    }

    private DemoRun start(String... options) throws Exception {
        return DemoRun.start(directory, DemoRun.onFreePorts(options));
    }
}

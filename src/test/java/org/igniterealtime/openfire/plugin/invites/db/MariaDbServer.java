// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseAddress;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.Trees;

/**
 * The MariaDB that the build has unpacked, or the one that is installed; where there is neither,
 * tests that want it are skipped. It runs as Openfire finds it: REPEATABLE READ.
 */
final class MariaDbServer extends DatabaseServer {

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;
    private static final int POLL_MILLIS = 50;

    private final MariaDbHome home;
    private final Path folder;
    private final Path data;
    private final int port = Ports.free().client();
    private final Guard guard;
    private Process process;

    MariaDbServer() throws IOException, InterruptedException {
        Optional<MariaDbHome> found = MariaDbHome.find();
        if (found.isEmpty()) {
            System.out.println(MariaDbHome.MISSING);
        }
        assumeTrue(found.isPresent(), MariaDbHome.MISSING);
        home = found.get();
        folder = Files.createTempDirectory("mariadb");
        data = folder.resolve("data");
        guard = new Guard(folder, processFile());
        try {
            install();
            restart();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            guard.act();
            throw failure;
        }
    }

    private void install() throws IOException, InterruptedException {
        Process installation = run(home.installation(data));
        try {
            installation.waitFor();
        } finally {
            installation.descendants().forEach(ProcessHandle::destroyForcibly);
            installation.destroyForcibly();
        }
    }

    @Override
    DatabaseAddress named(String database) {
        return new DatabaseAddress(
                DatabaseKind.MARIADB,
                "jdbc:mysql://127.0.0.1:"
                        + port
                        + "/"
                        + database
                        + "?rewriteBatchedStatements=true&characterEncoding=UTF-8",
                "root",
                "");
    }

    @Override
    DatabaseAddress first() {
        return named("mysql");
    }

    @Override
    String options() {
        return " CHARACTER SET utf8mb4";
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        process =
                run(
                        home.server(
                                data,
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                "--skip-name-resolve",
                                "--socket=" + folder.resolve("socket"),
                                "--pid-file=" + folder.resolve("pid"),
                                // As distributions have it: a driver as old as Openfire 4.2.0's
                                // sends no other characters than the server has by default.
                                "--character-set-server=utf8mb4",
                                // A million invites; taken from the machine as it fills.
                                "--innodb-buffer-pool-size=2G",
                                // No test pulls the plug.
                                "--innodb-flush-log-at-trx-commit=2"));
        // It would write its own file only when it is up.
        Files.writeString(processFile(), process.pid() + "\n");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("MariaDB does not answer:\n" + Files.readString(log()));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() {
        try (Connection connection = connect(first())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    @Override
    Path processFile() {
        return folder.resolve("process");
    }

    private Path log() {
        return folder.resolve("log");
    }

    @Override
    List<ProcessHandle> processes() {
        return List.of(process.toHandle());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Trees.delete(folder);
        guard.dismiss();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.Trees;

/**
 * A MariaDB on a free port of the loopback address, one for all tests of a JVM. It is the one that
 * the build has unpacked, or the one that is installed; where there is neither, tests that want it
 * are skipped.
 */
public final class TestMariaDb {

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;
    private static final int POLL_MILLIS = 50;

    private static TestMariaDb shared;

    private final Path folder;
    private final int port = Ports.free().client();
    private final AtomicInteger databases = new AtomicInteger();
    private Process process;

    private TestMariaDb(Path folder) {
        this.folder = folder;
    }

    /** The one of this JVM, which ends with it. */
    public static synchronized TestMariaDb shared()
            throws IOException, InterruptedException, SQLException {
        if (shared == null) {
            Optional<MariaDbHome> home = MariaDbHome.find();
            if (home.isEmpty()) {
                System.out.println(MariaDbHome.MISSING);
            }
            assumeTrue(home.isPresent(), MariaDbHome.MISSING);
            TestMariaDb started = new TestMariaDb(Files.createTempDirectory("mariadb"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            started.start(home.get());
            shared = started;
        }
        return shared;
    }

    /** Connections to a new database without tables. */
    public ConnectionSource emptyDatabase() throws SQLException {
        String name = "d" + databases.incrementAndGet();
        try (Connection connection = connect("mysql");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return () -> connect(name);
    }

    private void start(MariaDbHome home) throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("data");
        run(home.installation(data)).waitFor();
        process =
                run(
                        home.server(
                                data,
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                "--skip-name-resolve",
                                "--socket=" + folder.resolve("socket"),
                                "--pid-file=" + folder.resolve("pid"),
                                "--innodb-buffer-pool-size=512M",
                                // No test pulls the plug.
                                "--innodb-flush-log-at-trx-commit=2"));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("MariaDB does not answer:\n" + Files.readString(log()));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() {
        try (Connection connection = connect("mysql")) {
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

    private Path log() {
        return folder.resolve("log");
    }

    /** As Openfire does it, with its own driver. */
    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:"
                        + port
                        + "/"
                        + database
                        + "?rewriteBatchedStatements=true&characterEncoding=UTF-8",
                "root",
                "");
    }

    private void stop() {
        try {
            if (process != null) {
                process.destroy();
                if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            Trees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

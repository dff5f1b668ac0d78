// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseAddress;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.Trees;

/** The PostgreSQL that the tests bring along. */
final class PostgresServer extends DatabaseServer {

    private static final String USER = "postgres";

    private final Path folder;
    private final int port = Ports.free().client();
    private final Guard guard;
    private EmbeddedPostgres postgres;

    PostgresServer() throws IOException {
        folder = Files.createTempDirectory("postgres");
        guard = new Guard(folder, processFile());
        try {
            HalfUnpacked.delete();
            askForUnshare();
            restart();
        } catch (IOException | RuntimeException failure) {
            guard.act();
            throw failure;
        }
    }

    @Override
    DatabaseAddress named(String database) {
        return new DatabaseAddress(
                DatabaseKind.POSTGRESQL, postgres.getJdbcUrl(USER, database), USER, USER);
    }

    @Override
    DatabaseAddress first() {
        return named(USER);
    }

    @Override
    String options() {
        return "";
    }

    @Override
    public void restart() throws IOException {
        if (postgres != null) {
            // Otherwise it holds on to its folder.
            postgres.close();
        }
        postgres =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("data"))
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setRegisterShutdownHook(false)
                        // What was answered for outlives the process, as the library would not
                        // have it; only a power failure may lose it.
                        .setServerConfig("synchronous_commit", "on")
                        .setPgBinaryResolver(PostgresServer::binary)
                        .start();
    }

    /**
     * What the library asks before its first command. At the same time it finds out which Linux
     * this is, by a script in the temporary folder that a JVM which is killed would leave there.
     * Nobody needs the script once it has run; a JVM that loses its own to this one does not know
     * its Linux, which matters to nobody here.
     */
    private static void askForUnshare() throws IOException {
        LinuxUtils.isUnshareAvailable();
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        String user = System.getProperty("user.name");
        try (var scripts = Files.newDirectoryStream(place, "detect_linux_distribution_*.sh")) {
            for (Path script : scripts) {
                if (Files.getOwner(script).getName().equals(user)) {
                    Files.deleteIfExists(script);
                }
            }
        } catch (NoSuchFileException gone) {
            // Another JVM does the same at this moment.
        }
    }

    /** The archive for this machine, whichever Linux it is. */
    private static InputStream binary(String system, String machine) {
        String hardware = machine.equals("aarch64") ? "arm_64" : machine;
        return PostgresServer.class.getResourceAsStream(
                "/postgres-%s-%s.txz".formatted(system.toLowerCase(Locale.ROOT), hardware));
    }

    @Override
    List<ProcessHandle> processes() throws IOException {
        String number = Files.readAllLines(processFile()).get(0).strip();
        ProcessHandle first = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(first));
        all.addAll(first.descendants().toList());
        return all;
    }

    @Override
    Path processFile() {
        return folder.resolve("data").resolve("postmaster.pid");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        postgres.close();
        Trees.delete(folder);
        guard.dismiss();
    }
}

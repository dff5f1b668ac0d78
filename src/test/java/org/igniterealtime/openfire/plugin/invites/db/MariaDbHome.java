// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the programs of a MariaDB are.
 *
 * @param installer the script that makes its own tables
 * @param server the server itself
 * @param base what both are told of their place; empty where they know it
 */
record MariaDbHome(Path installer, Path server, Optional<Path> base) {

    static final String MISSING =
            "No MariaDB: its tests are skipped. The build brings one for Linux on x86-64;"
                    + " elsewhere an installed one serves (mariadbd)";

    private static final String INSTALLER = "mariadb-install-db";
    private static final String SERVER = "mariadbd";

    /** The folders that an unpacked one has them in. */
    private static final Set<Path> PROGRAMS = Set.of(Path.of("bin"), Path.of("scripts"));

    /** The one that the build has unpacked, else the one of the system. */
    static Optional<MariaDbHome> find() throws IOException {
        Optional<MariaDbHome> unpacked =
                unpacked(Path.of(System.getProperty("mariadb.unpacked", "target/mariadb")));
        return unpacked.isPresent() ? unpacked : installed();
    }

    private static Optional<MariaDbHome> unpacked(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> programs =
                    tree.filter(file -> PROGRAMS.contains(file.getParent().getFileName()))
                            .filter(Files::isRegularFile)
                            .toList();
            // Whatever unpacks a jar forgets that they are.
            programs.forEach(program -> program.toFile().setExecutable(true));
            return named(INSTALLER, programs)
                    .flatMap(
                            installer ->
                                    named(SERVER, programs).map(server -> of(installer, server)));
        }
    }

    private static Optional<Path> named(String name, List<Path> programs) {
        return programs.stream().filter(program -> program.endsWith(name)).findFirst();
    }

    private static MariaDbHome of(Path installer, Path server) {
        return new MariaDbHome(installer, server, Optional.of(server.getParent().getParent()));
    }

    private static Optional<MariaDbHome> installed() {
        return onPath(SERVER)
                .flatMap(
                        server ->
                                onPath(INSTALLER)
                                        .map(
                                                installer ->
                                                        new MariaDbHome(
                                                                installer,
                                                                server,
                                                                Optional.empty())));
    }

    /** Debian keeps servers where users do not look for programs. */
    private static Optional<Path> onPath(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Makes an empty database folder, whose root has no password. */
    List<String> installation(Path data) {
        return command(
                installer,
                data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--force");
    }

    /** Runs the server. */
    List<String> server(Path data, String... options) {
        return command(server, data, options);
    }

    private List<String> command(Path program, Path data, String... options) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
        base.ifPresent(folder -> command.add("--basedir=" + folder));
        command.add("--datadir=" + data);
        command.add("--user=" + System.getProperty("user.name"));
        command.addAll(List.of(options));
        return command;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A copy of an installed Openfire of any supported version, with its real console; the original is
 * only read.
 */
final class InstalledHome implements OpenfireHome {

    /** What belongs to the installation's own data rather than to the distribution. */
    private static final Set<Path> LEFT_OUT =
            Set.of(
                    Path.of("conf", "openfire.xml"),
                    Path.of("embedded-db"),
                    Path.of("logs"),
                    Path.of("jre"),
                    Path.of("documentation"));

    private final Path home;
    private final Path distribution;

    InstalledHome(Path home, Path distribution) {
        this.home = home;
        this.distribution = distribution;
    }

    @Override
    public Path libraries() {
        return home.resolve("lib");
    }

    @Override
    public SchemaScript schema(DatabaseKind kind) {
        Path folder = home.resolve("resources").resolve("database");
        return kind.scripts().stream()
                .map(type -> folder.resolve("openfire_" + type + ".sql"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SchemaScript::new)
                .orElseThrow(() -> new IllegalStateException("No tables for " + kind));
    }

    @Override
    public void layOut() throws IOException {
        if (!Files.isRegularFile(distribution.resolve("lib").resolve("startup.jar"))) {
            throw new IOException(
                    "No Openfire in " + distribution + ": lib/startup.jar is missing");
        }
        // A kept home has its copy already, with key stores and settings of its own.
        if (!Files.isDirectory(libraries())) {
            Trees.copy(distribution.toRealPath(), home, InstalledHome::isLeftOut);
        }
    }

    private static boolean isLeftOut(Path path) {
        boolean foreignPlugin =
                path.getNameCount() == 2 && path.startsWith("plugins") && !path.endsWith("admin");
        return foreignPlugin || LEFT_OUT.contains(path);
    }

    @Override
    public List<String> javaArguments() {
        return List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                // Older versions name a class of the JDK itself to reach a directory.
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "-Dopenfire.lib.dir=" + libraries(),
                "-Dlog4j.configurationFile=" + libraries().resolve("log4j2.xml"),
                "-Djava.security.properties="
                        + home.resolve("resources").resolve("security").resolve("java.security"),
                "-cp",
                home.resolve("boot") + File.pathSeparator + libraries().resolve("startup.jar"));
    }
}

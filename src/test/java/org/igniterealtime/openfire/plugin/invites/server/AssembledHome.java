// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Openfire 4.2.0 put together from the artifacts on Maven Central. The web application of the admin
 * console is not among them, so that a small stand-in takes its place.
 */
final class AssembledHome implements OpenfireHome {

    private static final String STAND_IN =
            AssembledHome.class.getPackageName().replace('.', '/') + "/standin";

    private final Path home;

    AssembledHome(Path home) {
        this.home = home;
    }

    @Override
    public Path libraries() {
        return ServerOptions.assembledLibraries();
    }

    @Override
    public SchemaScript schema(DatabaseKind kind) {
        return new SchemaScript(Trees.testClasses().resolve("openfire-assembled/schema.sql"));
    }

    @Override
    public void layOut() throws IOException {
        if (!Files.isDirectory(libraries())) {
            throw new IOException("No Openfire 4.2.0 in " + libraries() + ": run mvn package");
        }
        Path classes = Trees.testClasses();
        Path admin = home.resolve("plugins").resolve("admin");
        Trees.delete(admin);
        Path webapp = Files.createDirectories(admin.resolve("webapp"));
        Trees.copy(classes.resolve("stand-in-console"), webapp, path -> false);
        Files.move(webapp.resolve("plugin.xml"), admin.resolve("plugin.xml"));
        Path webClasses = webapp.resolve("WEB-INF").resolve("classes").resolve(STAND_IN);
        Files.createDirectories(webClasses);
        Trees.copy(classes.resolve(STAND_IN), webClasses, path -> false);
    }

    @Override
    public List<String> javaArguments() {
        Path settings = Trees.testClasses().resolve("openfire-assembled");
        return List.of(
                // Proxool, the connection pool, makes proxy classes the way of Java 8.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                // Older versions name a class of the JDK itself to reach a directory.
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "-Dopenfire.lib.dir=" + libraries(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        home.resolve("boot").toString(),
                        settings.toString(),
                        libraries().resolve("*").toString()));
    }
}

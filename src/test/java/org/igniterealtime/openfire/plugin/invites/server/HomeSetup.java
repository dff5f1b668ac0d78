// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/**
 * Makes a home ready for a start; on a home that ran before, everything but its data is made anew.
 */
final class HomeSetup {

    private static final String PACKAGE = ForkedOpenfire.class.getPackageName().replace('.', '/');

    private final Path home;
    private final OpenfireHome layout;
    private final ServerOptions options;

    HomeSetup(Path home, OpenfireHome layout, ServerOptions options) {
        this.home = home;
        this.layout = layout;
        this.options = options;
    }

    /**
     * Puts server, console and plugins in place, over those of an earlier run when the home was
     * kept.
     */
    void layOut() throws IOException {
        if (!Files.exists(configuration())) {
            refuseForeignData();
        }
        layout.layOut();
        installPlugins();
    }

    /** Writes configuration, certificates and database; needed before each start. */
    void configure() throws IOException, SQLException, InterruptedException {
        HomeDatabase database = new HomeDatabase(home, layout.libraries(), options);
        writeConfiguration(database);
        writeLauncher();
        Certificates.write(home, options.domain());
        database.prepare(
                layout.schema(
                        options.database().map(DatabaseAddress::kind).orElse(DatabaseKind.HSQLDB)),
                OpenfireProperties.of(options),
                options.users());
    }

    private Path configuration() {
        return home.resolve("conf").resolve("openfire.xml");
    }

    private void refuseForeignData() throws IOException {
        try (var files = Files.list(home)) {
            if (files.findAny().isPresent()) {
                throw new IOException(home + " is neither empty nor the home of an Openfire");
            }
        }
    }

    private void installPlugins() throws IOException {
        Path plugins = home.resolve("plugins");
        for (Path jar : options.plugins()) {
            String file = jar.getFileName().toString();
            // What Openfire unpacked from the jar of an earlier run.
            Trees.delete(plugins.resolve(file.replace(".jar", "")));
            Files.copy(jar, plugins.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void writeConfiguration(HomeDatabase database) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("tmp"));
        Files.writeString(
                configuration(),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <jive>
                <adminConsole><port>%d</port><securePort>-1</securePort></adminConsole>
                <network><interface>%s</interface></network>
                <locale>en</locale>
                <setup>true</setup>
                %s
                %s
                </jive>
                """
                        .formatted(
                                options.ports().console(),
                                options.ports().address(),
                                options.cluster().isPresent() ? ClusterMember.SWITCH : "",
                                database.xml()));
        if (options.cluster().isPresent()) {
            options.cluster().get().write(home);
        }
    }

    /** What the forked JVM runs besides Openfire: two small classes, and none of the plugin's. */
    private void writeLauncher() throws IOException {
        Path classes = Trees.testClasses().resolve(PACKAGE);
        Path boot = Files.createDirectories(home.resolve("boot").resolve(PACKAGE));
        if (options.data().isEmpty()) {
            Files.write(home.resolve(ForkedOpenfire.TEMPORARY), new byte[0]);
        }
        try (DirectoryStream<Path> needed =
                Files.newDirectoryStream(classes, "{ForkedOpenfire,Trees}*.class")) {
            for (Path file : needed) {
                Files.copy(
                        file,
                        boot.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

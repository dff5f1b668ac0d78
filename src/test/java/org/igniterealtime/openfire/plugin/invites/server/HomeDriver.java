// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The JDBC driver that a server brings along for its database. */
final class HomeDriver implements AutoCloseable {

    private static final Logger HSQLDB_LOG = Logger.getLogger("hsqldb.db");

    private final URLClassLoader loader;
    private final Class<?> type;

    /**
     * Looks for it.
     *
     * @throws IOException when the server has none for this kind
     */
    HomeDriver(Path libraries, DatabaseKind kind) throws IOException {
        // HSQLDB tells of each checkpoint otherwise, on the console of whoever starts a server.
        System.setProperty("hsqldb.reconfig_logging", "false");
        HSQLDB_LOG.setLevel(Level.WARNING);
        loader = new URLClassLoader(jars(libraries), ClassLoader.getPlatformClassLoader());
        type = first(kind.drivers(), libraries);
    }

    private static URL[] jars(Path libraries) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(libraries, "{hsqldb,postgresql,mariadb,mysql}*.jar")) {
            for (Path jar : found) {
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    private Class<?> first(List<String> names, Path libraries) throws IOException {
        for (String name : names) {
            try {
                return Class.forName(name, true, loader);
            } catch (ClassNotFoundException e) {
                // This Openfire brings another.
            }
        }
        loader.close();
        throw new IOException("No JDBC driver in " + libraries + ": " + names);
    }

    /** The name of its class. */
    String name() {
        return type.getName();
    }

    /** A connection of its own. */
    Connection connect(DatabaseAddress address) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        try {
            Driver driver = (Driver) type.getDeclaredConstructor().newInstance();
            return driver.connect(address.spokenBy(name()).url(), login);
        } catch (ReflectiveOperationException e) {
            throw new SQLException(name(), e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}

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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The database of a home, filled before the server starts: tables, system properties, users.
 *
 * <p>The JDBC driver is the server's own, so that an embedded database has the format that server
 * reads.
 */
final class HomeDatabase {

    private static final String PUT_PROPERTY =
            "INSERT INTO ofProperty (name, propValue) VALUES (?, ?)";
    private static final String PUT_USER =
            "INSERT INTO ofUser (username, plainPassword, creationDate, modificationDate)"
                    + " VALUES (?, ?, '0', '0')";

    private static final Logger DRIVER_LOG = Logger.getLogger("hsqldb.db");

    private final Path libraries;
    private final Optional<DatabaseAddress> shared;
    private final DatabaseAddress address;
    private final String ownSchema;
    private final int mostConnections;

    HomeDatabase(Path home, Path libraries, ServerOptions options) {
        this.libraries = libraries;
        this.ownSchema = "node_" + options.ports().client();
        this.shared = options.database().map(database -> database.withOwnSchema(ownSchema));
        this.mostConnections = options.production() ? 25 : 15;
        Path embedded = home.resolve("embedded-db").resolve("openfire");
        this.address = shared.orElse(new DatabaseAddress("jdbc:hsqldb:file:" + embedded, "sa", ""));
    }

    /** What openfire.xml says of it. */
    String xml() {
        if (shared.isEmpty()) {
            return "<connectionProvider><className>org.jivesoftware.database.EmbeddedConnectionProvider"
                    + "</className></connectionProvider>";
        }
        return """
        <connectionProvider><className>org.jivesoftware.database.DefaultConnectionProvider</className></connectionProvider>
        <database><defaultProvider><driver>org.postgresql.Driver</driver><serverURL>%s</serverURL>
        <username>%s</username><password>%s</password><testSQL>select 1</testSQL>
        <minConnections>3</minConnections><maxConnections>%d</maxConnections><connectionTimeout>1.0</connectionTimeout>
        </defaultProvider></database>"""
                .formatted(
                        address.url().replace("&", "&amp;"),
                        address.user(),
                        address.password(),
                        mostConnections);
    }

    /**
     * Makes the tables that are missing and sets properties and users; may be repeated on a kept
     * home.
     */
    void prepare(SchemaScript script, Map<String, String> properties, Map<String, String> users)
            throws IOException, SQLException {
        try (URLClassLoader loader =
                        new URLClassLoader(driverJars(), ClassLoader.getPlatformClassLoader());
                Connection connection = connect(loader)) {
            makeTables(connection, script);
            replace(connection, "DELETE FROM ofProperty WHERE name = ?", PUT_PROPERTY, properties);
            replace(connection, "DELETE FROM ofUser WHERE username = ?", PUT_USER, users);
            if (shared.isEmpty()) {
                // What a server has answered for is there even when it was killed right after.
                run(connection, "SET FILES WRITE DELAY FALSE");
                run(connection, "SHUTDOWN");
            }
        }
    }

    private void makeTables(Connection connection, SchemaScript script)
            throws IOException, SQLException {
        if (!hasTable(connection, "ofVersion")) {
            script.run(connection);
            if (shared.isPresent()) {
                run(connection, "ALTER TABLE ofProperty RENAME TO ofPropertyOfEachNode");
            }
        }
        if (shared.isPresent()) {
            run(connection, "CREATE SCHEMA IF NOT EXISTS " + ownSchema);
            run(
                    connection,
                    "CREATE TABLE IF NOT EXISTS %s.ofProperty (LIKE ofPropertyOfEachNode INCLUDING ALL)"
                            .formatted(ownSchema));
        }
    }

    /**
     * Takes away the lock of a process that was killed: HSQLDB would wait ten seconds before it
     * dared to.
     */
    static void forgetLock(Path home) throws IOException {
        Files.deleteIfExists(home.resolve("embedded-db").resolve("openfire.lck"));
    }

    private Connection connect(ClassLoader loader) throws SQLException {
        // HSQLDB tells of each checkpoint otherwise, on the console of whoever starts a server.
        System.setProperty("hsqldb.reconfig_logging", "false");
        DRIVER_LOG.setLevel(Level.WARNING);
        String name = shared.isPresent() ? "org.postgresql.Driver" : "org.hsqldb.jdbc.JDBCDriver";
        Properties login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        try {
            Driver driver = (Driver) loader.loadClass(name).getDeclaredConstructor().newInstance();
            return driver.connect(address.url(), login);
        } catch (ReflectiveOperationException missing) {
            throw new SQLException("No JDBC driver " + name + " in " + libraries, missing);
        }
    }

    private URL[] driverJars() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(libraries, "{hsqldb,postgresql}*.jar")) {
            for (Path jar : found) {
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static boolean hasTable(Connection connection, String name) {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM " + name).close();
            return true;
        } catch (SQLException missing) {
            return false;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void replace(
            Connection connection, String delete, String insert, Map<String, String> rows)
            throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(delete);
                PreparedStatement row = connection.prepareStatement(insert)) {
            for (Map.Entry<String, String> entry : rows.entrySet()) {
                old.setString(1, entry.getKey());
                old.executeUpdate();
                row.setString(1, entry.getKey());
                row.setString(2, entry.getValue());
                row.executeUpdate();
            }
        }
    }
}

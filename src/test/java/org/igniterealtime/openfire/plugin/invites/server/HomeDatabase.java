// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

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

    private final Path libraries;
    private final DatabaseAddress address;

    /** Of each server; empty for the nodes of a cluster, which share theirs too. */
    private final Optional<OwnProperties> own;

    private final int mostConnections;
    private final boolean tested;

    HomeDatabase(Path home, Path libraries, ServerOptions options) {
        this.libraries = libraries;
        this.mostConnections = options.production() ? 25 : 15;
        this.tested = options.tested();
        Path embedded = home.resolve("embedded-db").resolve("openfire");
        this.address =
                options.database()
                        .orElse(
                                new DatabaseAddress(
                                        DatabaseKind.HSQLDB,
                                        "jdbc:hsqldb:file:" + embedded,
                                        "sa",
                                        ""));
        this.own =
                options.cluster().isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                new OwnProperties(address, "node_" + options.ports().client()));
    }

    /** Where the server itself finds all tables. */
    private DatabaseAddress serversOwn() {
        return own.map(OwnProperties::address).orElse(address);
    }

    private boolean isEmbedded() {
        return address.kind() == DatabaseKind.HSQLDB;
    }

    /** What openfire.xml says of it. */
    String xml() throws IOException {
        if (isEmbedded()) {
            return "<connectionProvider><className>org.jivesoftware.database.EmbeddedConnectionProvider"
                    + "</className></connectionProvider>";
        }
        try (HomeDriver driver = new HomeDriver(libraries, address.kind())) {
            return """
            <connectionProvider><className>org.jivesoftware.database.DefaultConnectionProvider</className></connectionProvider>
            <database><defaultProvider><driver>%s</driver><serverURL>%s</serverURL>
            <username>%s</username><password>%s</password><testSQL>select 1</testSQL>
            <minConnections>3</minConnections><maxConnections>%d</maxConnections><connectionTimeout>1.0</connectionTimeout>
            <testBeforeUse>%b</testBeforeUse>
            </defaultProvider></database>"""
                    .formatted(
                            driver.name(),
                            serversOwn().spokenBy(driver.name()).url().replace("&", "&amp;"),
                            serversOwn().user(),
                            serversOwn().password(),
                            mostConnections,
                            tested);
        }
    }

    /**
     * Makes the tables that are missing and sets properties and users; may be repeated on a kept
     * home.
     */
    void prepare(SchemaScript script, Map<String, String> properties, Map<String, String> users)
            throws IOException, SQLException {
        try (HomeDriver driver = new HomeDriver(libraries, address.kind())) {
            boolean isFresh;
            try (Connection connection = driver.connect(address)) {
                isFresh = !hasTable(connection, "ofVersion");
                if (isFresh) {
                    script.run(connection);
                }
                if (own.isPresent()) {
                    if (isFresh) {
                        own.get().divide(connection);
                    }
                    own.get().prepare(connection);
                }
            }
            if (own.isEmpty() && !isFresh) {
                // What another node of the cluster has made, and perhaps changed since.
                return;
            }
            try (Connection connection = driver.connect(serversOwn())) {
                replace(
                        connection,
                        "DELETE FROM ofProperty WHERE name = ?",
                        PUT_PROPERTY,
                        properties);
                replace(connection, "DELETE FROM ofUser WHERE username = ?", PUT_USER, users);
                if (isEmbedded()) {
                    // What a server has answered for is there even when it was killed right after.
                    run(connection, "SET FILES WRITE DELAY FALSE");
                    run(connection, "SHUTDOWN");
                }
            }
        }
    }

    /**
     * Takes away the lock of a process that was killed: HSQLDB would wait ten seconds before it
     * dared to.
     */
    static void forgetLock(Path home) throws IOException {
        Files.deleteIfExists(home.resolve("embedded-db").resolve("openfire.lck"));
    }

    /** Not by asking the table: MariaDB's driver says on the console that there is none. */
    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (ResultSet tables =
                connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(name)) {
                    return true;
                }
            }
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

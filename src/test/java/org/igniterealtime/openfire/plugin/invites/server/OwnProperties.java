// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Has servers share all tables of a database but {@code ofProperty}, which holds their ports. On
 * PostgreSQL each has that one in a schema of its own, which comes after {@code public} in the
 * search path. MariaDB has no such path: there it is a view of the rows of whoever looks, and each
 * server is a user of its own.
 *
 * @param node the name of the server's schema or user
 */
record OwnProperties(DatabaseAddress shared, String node) {

    private static final String ALL = "ofPropertyOfEachNode";

    /** Who asks, in MariaDB's words. */
    private static final String WHO = "SUBSTRING_INDEX(USER(), '@', 1)";

    /** Where the server finds the shared tables and its own one. */
    DatabaseAddress address() {
        return switch (shared.kind()) {
            case POSTGRESQL -> shared.with("currentSchema=public," + node);
            case MARIADB -> shared.as(node, node);
            case HSQLDB -> shared;
        };
    }

    /** Once for a database, when its tables have just been made. */
    void divide(Connection connection) throws SQLException {
        if (shared.kind() == DatabaseKind.HSQLDB) {
            return;
        }
        run(connection, "ALTER TABLE ofProperty RENAME TO " + ALL);
        if (shared.kind() == DatabaseKind.MARIADB) {
            String columns = String.join(", ", columns(connection));
            run(
                    connection,
                    "ALTER TABLE %s ADD node VARCHAR(80) NOT NULL DEFAULT '', DROP PRIMARY KEY, ADD PRIMARY KEY (node, name)"
                            .formatted(ALL));
            run(
                    connection,
                    "CREATE TRIGGER ofPropertyOfNode BEFORE INSERT ON %s FOR EACH ROW SET NEW.node = %s"
                            .formatted(ALL, WHO));
            run(
                    connection,
                    "CREATE VIEW ofProperty AS SELECT %s FROM %s WHERE node = %s"
                            .formatted(columns, ALL, WHO));
        }
    }

    /** Once for a server; may be repeated. */
    void prepare(Connection connection) throws SQLException {
        switch (shared.kind()) {
            case POSTGRESQL -> {
                run(connection, "CREATE SCHEMA IF NOT EXISTS " + node);
                run(
                        connection,
                        "CREATE TABLE IF NOT EXISTS %s.ofProperty (LIKE %s INCLUDING ALL)"
                                .formatted(node, ALL));
            }
            case MARIADB -> {
                String user = "'%s'@'127.0.0.1'".formatted(node);
                run(
                        connection,
                        "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s'".formatted(user, node));
                run(connection, "GRANT ALL ON *.* TO " + user);
            }
            case HSQLDB -> {}
        }
    }

    private static List<String> columns(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + ALL)) {
            ResultSetMetaData row = rows.getMetaData();
            for (int i = 1; i <= row.getColumnCount(); i++) {
                names.add(row.getColumnName(i));
            }
        }
        return names;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a database says about its tables: one line for each column, with its type, for each column
 * of an index and of a key, and for each version. The order of columns in a table does not count.
 */
final class SchemaReading {

    private static final String COLUMNS =
            "SELECT table_name, column_name, data_type, character_maximum_length,"
                    + " numeric_precision, collation_name, is_nullable, column_default"
                    + " FROM information_schema.columns WHERE table_schema = ?";
    private static final String KEYS =
            "SELECT table_name, constraint_name, constraint_type"
                    + " FROM information_schema.table_constraints"
                    + " WHERE table_schema = ? AND constraint_type <> 'CHECK'";

    private final Connection connection;
    private final String schema;
    private final Set<String> lines = new TreeSet<>();

    private SchemaReading(Connection connection) throws SQLException {
        this.connection = connection;
        this.schema = Optional.ofNullable(connection.getSchema()).orElse(connection.getCatalog());
    }

    static Set<String> of(Connection connection) throws SQLException {
        SchemaReading reading = new SchemaReading(connection);
        reading.add("column", COLUMNS, reading.schema);
        reading.add("key", KEYS, reading.schema);
        reading.add("version", "SELECT name, version FROM ofVersion");
        reading.addIndexes();
        return reading.lines;
    }

    private void add(String what, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(what, rows, rows.getMetaData().getColumnCount());
                }
            }
        }
    }

    private void addIndexes() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                data.getTables(
                        connection.getCatalog(),
                        connection.getSchema(),
                        "%",
                        new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        for (String table : tables) {
            try (ResultSet rows =
                    data.getIndexInfo(
                            connection.getCatalog(), connection.getSchema(), table, false, true)) {
                while (rows.next()) {
                    addIndex(table, rows);
                }
            }
        }
    }

    private void addIndex(String table, ResultSet row) throws SQLException {
        if (row.getString("INDEX_NAME") != null) {
            lines.add(
                    line(
                            "index",
                            table,
                            // HSQLDB numbers those that it makes for keys.
                            row.getString("INDEX_NAME").replaceFirst("^(SYS_IDX_.*)_\\d+$", "$1"),
                            row.getBoolean("NON_UNIQUE") ? "" : "unique",
                            row.getString("ORDINAL_POSITION"),
                            row.getString("COLUMN_NAME")));
        }
    }

    private void add(String what, ResultSet row, int columns) throws SQLException {
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.getString(i + 1);
        }
        lines.add(line(what, values));
    }

    private static String line(String what, String... values) {
        return (what + " " + String.join(" ", Arrays.asList(values))).toLowerCase(Locale.ROOT);
    }
}

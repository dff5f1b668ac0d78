// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A script that makes Openfire's tables, read like Openfire reads it: a statement ends with the
 * line that ends in a semicolon, lines that begin like a comment are left out.
 *
 * @param file the script
 */
record SchemaScript(Path file) {

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|--|#|REM|/\\*|\\*).*|\\s*");

    /** Runs every statement of it, on a connection that nothing else is done with. */
    void run(Connection connection) throws IOException, SQLException {
        StringBuilder sql = new StringBuilder();
        List<String> lines = Files.readAllLines(file);
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("MySQL") || product.equals("MariaDB")) {
            // A text or an index that is too long for it is made as long as can be.
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_mode = ''");
            }
        }
        for (String line : lines) {
            if (!COMMENT.matcher(line).matches()) {
                sql.append(' ').append(line);
            }
            if (line.strip().endsWith(";") && !sql.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql.toString());
                }
                sql.setLength(0);
            }
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A database of its own kind with our tables, which may become large.
 *
 * @param type whose script it runs
 * @param source gives connections to it
 */
public record LargeDatabase(String type, ConnectionSource source) {

    private static final Duration VACUUM_LIMIT = Duration.ofMinutes(2);

    private static final List<String> TABLES =
            List.of(
                    "ofInvite",
                    "ofInviteGroup",
                    "ofInviteRedemption",
                    "ofInviteNode",
                    "ofInviteRequest",
                    "ofInviteTombstone",
                    "ofInviteSession",
                    "ofInviteSignIn",
                    "ofInviteFigure",
                    "ofInviteEvent",
                    "ofInviteMail",
                    "ofInviteSilence");

    /** Makes the tables, empty, in a database that has none. */
    public void create() throws SQLException {
        run("CREATE TABLE ofVersion (name VARCHAR(50) PRIMARY KEY, version INTEGER)");
        for (String statement : TestDatabase.script(type).split(";\\s*\n")) {
            run(statement);
        }
    }

    /**
     * Adds so many rows to each table but that of the keys, and has the database count what it
     * plans by.
     *
     * @param from the number of the first, which none has yet
     * @param rows how many; 0 or more
     */
    public void fill(int from, int rows) throws SQLException {
        if (rows == 0) {
            return;
        }
        String series = String.format(Locale.ROOT, series(), from, from + rows - 1);
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            if (type.equals("mariadb")) {
                statement.execute("SET SESSION sql_mode = 'PIPES_AS_CONCAT'");
            }
            for (String insert : LargeStock.inserts(series)) {
                statement.execute(insert);
            }
            if (type.equals("mariadb")) {
                statement.execute("SET SESSION sql_mode = DEFAULT");
            }
        }
        analyse();
    }

    private String series() {
        return switch (type) {
            case "postgresql" -> "generate_series(%d, %d) AS s(i)";
            case "mariadb" -> "(SELECT seq AS i FROM seq_%d_to_%d) AS s";
            default -> "UNNEST(SEQUENCE_ARRAY(%d, %d, 1)) AS s(i)";
        };
    }

    private void analyse() throws SQLException {
        if (type.equals("postgresql")) {
            vacuum();
        } else if (type.equals("mariadb")) {
            run("ANALYZE TABLE " + String.join(", ", TABLES));
        }
    }

    /**
     * Again until all rows are known to be seen by everybody, as on a server that has run for a
     * while: what analyses the tables by itself at the same moment keeps some from being so, and
     * then plans by an index alone look dear. Where few rows were deleted PostgreSQL would leave
     * those for later, if it were not told to clean the indexes.
     */
    private void vacuum() throws SQLException {
        long limit = System.nanoTime() + VACUUM_LIMIT.toNanos();
        do {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("Some rows are not seen by everybody");
            }
            run("VACUUM (ANALYZE, INDEX_CLEANUP ON)");
        } while (isPartlySeen());
    }

    private boolean isPartlySeen() throws SQLException {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM pg_class WHERE relname = 'ofinvite'"
                                        + " AND relallvisible < relpages")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

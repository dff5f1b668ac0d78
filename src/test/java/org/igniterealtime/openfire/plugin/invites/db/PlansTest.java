// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No statement of a store reads a whole table that grows with the invites, at 100,000 rows of each.
 * The statements are those that the stores prepare in {@link StoreWalk}. {@code -Dplans.print}
 * prints all plans.
 */
class PlansTest {

    private static final int ROWS = 100_000;

    /** The tables that grow. The keys of a server are few, and their list is read as a whole. */
    private static final String TABLES =
            "(ofInvite|ofInviteGroup|ofInviteRedemption|ofInviteTombstone)";

    /** One index of each table, whose loss has to be noticed. */
    private static final List<String> DROPPED =
            List.of(
                    "ofInvite_token_idx",
                    "ofInviteGroup_name_idx",
                    "ofInviteRedemption_user_idx",
                    "ofInviteTombstone_expires_idx");

    @Test
    void onPostgresqlNothingIsScanned() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Server server =
                    new Server(
                            () -> postgres.getPostgresDatabase().getConnection(),
                            "EXPLAIN ",
                            Pattern.compile(
                                    "Seq Scan on " + TABLES + "\\b", Pattern.CASE_INSENSITIVE));
            server.run("CREATE TABLE ofVersion (name VARCHAR(50) PRIMARY KEY, version INTEGER)");
            server.create("postgresql");
            server.fill("generate_series(0, " + (ROWS - 1) + ") AS s(i)");
            server.run("ANALYZE");
            server.check();
        }
    }

    @Test
    void onHsqldbNothingIsScanned() throws Exception {
        String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();
        Server server =
                new Server(
                        () -> DriverManager.getConnection(url),
                        "EXPLAIN PLAN FOR ",
                        Pattern.compile(
                                "table=" + TABLES + "\\s[^\\[]*?access=FULL SCAN",
                                Pattern.CASE_INSENSITIVE));
        server.run("CREATE TABLE ofVersion (name VARCHAR(50) PRIMARY KEY, version INTEGER)");
        server.create("hsqldb");
        server.fill("UNNEST(SEQUENCE_ARRAY(0, " + (ROWS - 1) + ", 1)) AS s(i)");
        server.check();
        server.run("SHUTDOWN");
    }

    /**
     * A database under test.
     *
     * @param explain what goes before a statement to see its plan
     * @param scan what in a plan reads a whole table
     */
    private record Server(ConnectionSource source, String explain, Pattern scan) {

        void create(String type) throws SQLException {
            for (String statement : TestDatabase.script(type).split(";\\s*\n")) {
                run(statement);
            }
        }

        void fill(String series) throws SQLException {
            for (String insert : LargeStock.inserts(series)) {
                run(insert);
            }
        }

        void run(String sql) throws SQLException {
            try (Connection connection = source.open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void check() throws SQLException {
            RecordedStatements recorded = new RecordedStatements(source);
            new StoreWalk(new Database(recorded)).go();
            assertThat(recorded.all().keySet()).hasSizeGreaterThan(40);
            assertThat(scans(recorded.all())).isEmpty();
            for (String index : DROPPED) {
                run("DROP INDEX " + index);
                String table = index.substring(0, index.indexOf('_'));
                assertThat(scans(recorded.all()))
                        .as("without %s", index)
                        .anyMatch(plan -> plan.contains(table));
            }
        }

        /** The statements that read a whole table, with their plans. */
        private List<String> scans(Map<String, List<Object>> statements) throws SQLException {
            List<String> scans = new ArrayList<>();
            for (Map.Entry<String, List<Object>> one : statements.entrySet()) {
                if (!one.getKey().startsWith("INSERT")) {
                    String plan = plan(one.getKey(), one.getValue());
                    if (System.getProperty("plans.print") != null) {
                        System.out.println(one.getKey() + "\n" + plan + "\n");
                    }
                    if (scan.matcher(plan).find()) {
                        scans.add(one.getKey() + "\n" + plan);
                    }
                }
            }
            return scans;
        }

        private String plan(String sql, List<Object> values) throws SQLException {
            StringBuilder plan = new StringBuilder();
            try (Connection connection = source.open();
                    PreparedStatement statement = connection.prepareStatement(explain + sql)) {
                boolean bound = statement.getParameterMetaData().getParameterCount() > 0;
                for (int i = 0; bound && i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1).toString().strip()).append('\n');
                    }
                }
            }
            return plan.toString().replaceAll("(?m)^\\s*$", "");
        }
    }
}

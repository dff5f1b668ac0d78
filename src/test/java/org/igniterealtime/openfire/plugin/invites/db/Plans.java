// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a database says about how it would run each statement of the stores. {@code -Dplans.print}
 * prints all plans.
 *
 * @param database filled and analysed
 * @param explain what goes before a statement to see its plan
 * @param scan what in a plan reads a whole table
 * @param drop how an index of a table is dropped: its name, then the table
 * @param isInThread whether the database works on the thread that asks
 */
record Plans(
        LargeDatabase database, String explain, Pattern scan, String drop, boolean isInThread) {

    /** The tables that grow. The keys of a server are few, and their list is read as a whole. */
    static final String TABLES =
            "(ofInvite|ofInviteGroup|ofInviteRedemption|ofInviteNode|ofInviteRequest"
                    + "|ofInviteTombstone|ofInviteSession|ofInviteSignIn"
                    + "|ofInviteFigure|ofInviteEvent|ofInviteMail|ofInviteSilence)";

    /** One index of each of them, whose loss has to be noticed. */
    private static final List<String> DROPPED =
            List.of(
                    "ofInvite_token_idx",
                    "ofInviteGroup_name_idx",
                    "ofInviteRedemption_user_idx",
                    "ofInviteNode_username_idx",
                    "ofInviteRequest_created_idx",
                    "ofInviteTombstone_expires_idx",
                    "ofInviteSession_ends_idx",
                    "ofInviteSignIn_link_idx",
                    "ofInviteFigure_source_idx",
                    "ofInviteEvent_invite_idx",
                    "ofInviteMail_token_idx");

    /** What counts the rows of a period may read a quarter of the table, but not all of it. */
    private static final Duration COUNTING = Duration.ofMillis(40);

    /** No statement reads a whole table; and when an index is gone, some do. */
    void check() throws Exception {
        RecordedStatements recorded = new RecordedStatements(database.source());
        new StoreWalk(new Database(recorded)).go();
        assertThat(recorded.all().keySet()).hasSizeGreaterThan(40);
        assertThat(scans(recorded.all())).isEmpty();
        if (isInThread) {
            assertThatNoneIsDear(recorded.all());
        }
        for (String index : DROPPED) {
            String table = index.substring(0, index.indexOf('_'));
            database.run(String.format(drop, index, table));
            assertThat(scans(recorded.all()))
                    .as("without %s", index)
                    .anyMatch(plan -> plan.contains(table));
        }
    }

    /**
     * Each statement reads little more than what it gives or changes, in processor time. A plan may
     * promise an index that is not the one which is read.
     */
    private void assertThatNoneIsDear(Map<String, List<Object>> statements) throws SQLException {
        Map<String, Duration> dear = new TreeMap<>();
        int asked = 0;
        try (Connection connection = database.source().open()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, List<Object>> one : statements.entrySet()) {
                if (!one.getKey().startsWith("INSERT")) {
                    asked++;
                    Cost cost = fastest(connection, one.getKey(), one.getValue());
                    boolean counts = one.getKey().contains(" GROUP BY ");
                    if (cost.time().compareTo(counts ? COUNTING : cost.bound()) > 0) {
                        dear.put(one.getKey(), cost.time());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(40);
        assertThat(dear).isEmpty();
    }

    /**
     * What a statement has cost, in processor time.
     *
     * @param given how many rows
     * @param changed how many rows, with all of their indexes
     */
    private record Cost(Duration time, int given, int changed) {

        /** A small part of what it takes to read a quarter of the table. */
        Duration bound() {
            return Duration.ofMillis(10).plusNanos(2_000L * given + 20_000L * changed);
        }
    }

    /** Of five, for the first ones are slower. Nothing is changed. */
    private static Cost fastest(Connection connection, String sql, List<Object> values)
            throws SQLException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Cost fastest = new Cost(Duration.ofDays(1), 0, 0);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            for (int round = 0; round < 5; round++) {
                long start = threads.getCurrentThreadCpuTime();
                boolean gives = statement.execute();
                int rows = gives ? read(statement) : statement.getUpdateCount();
                Duration time = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
                connection.rollback();
                if (time.compareTo(fastest.time) < 0) {
                    fastest = new Cost(time, gives ? rows : 0, gives ? 0 : rows);
                }
            }
        }
        return fastest;
    }

    private static int read(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.getResultSet()) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
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
        try (Connection connection = database.source().open();
                PreparedStatement statement = connection.prepareStatement(explain + sql)) {
            boolean bound = statement.getParameterMetaData().getParameterCount() > 0;
            for (int i = 0; bound && i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(line(rows)).append('\n');
                }
            }
        }
        return plan.toString().replaceAll("(?m)^\\s*$", "");
    }

    private static String line(ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner(" ");
        int columns = row.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            String value = String.valueOf(row.getString(i)).strip();
            line.add(columns == 1 ? value : row.getMetaData().getColumnLabel(i) + "=" + value);
        }
        return line.toString();
    }
}

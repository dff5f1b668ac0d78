// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What a database says about how it would run each statement of the stores. {@code -Dplans.print}
 * prints all plans.
 *
 * @param database filled and analysed
 * @param explain what goes before a statement to see its plan
 * @param scan what in a plan reads a whole table
 * @param drop how an index of a table is dropped: its name, then the table
 */
record Plans(LargeDatabase database, String explain, Pattern scan, String drop) {

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

    /** No statement reads a whole table; and when an index is gone, some do. */
    void check() throws Exception {
        RecordedStatements recorded = new RecordedStatements(database.source());
        new StoreWalk(new Database(recorded)).go();
        assertThat(recorded.all().keySet()).hasSizeGreaterThan(40);
        assertThat(scans(recorded.all())).isEmpty();
        for (String index : DROPPED) {
            String table = index.substring(0, index.indexOf('_'));
            database.run(String.format(drop, index, table));
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

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.server.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No statement of a store reads a whole table that grows with the invites, at 100,000 rows of each.
 * The statements are those that the stores prepare in {@link StoreWalk}, which are all of them:
 * {@code StoreWalkTest}.
 */
@Tag("slow")
class PlansIT {

    private static final int ROWS = 100_000;

    /**
     * HSQLDB reads and sorts all rows that pass, whatever the limit, when the order is not that of
     * the index. There is one row with a token; and sums are sorted when they are known.
     */
    private static final String SORTED_ON_HSQLDB =
            "(?s)\\A(?!.*(index=ofInvite_token_idx|isGrouped=\\[true)).*"
                    + "order by=\\[(?![^]]*uses index)[^]]*]\\s*offset=\\[[^]]*]\\s*limit=";

    /** A thousand rows and more are sorted, though not to count them. */
    private static final String SORTED_ON_MARIADB =
            "\\brows=\\d{4,} .*Extra=(?!.*temporary).*filesort";

    @Test
    void onPostgresqlNothingIsScanned() throws Exception {
        new Plans(
                        filled(
                                "postgresql",
                                DatabaseServer.shared(DatabaseKind.POSTGRESQL).emptyDatabase()),
                        "EXPLAIN ",
                        scan(
                                "Seq Scan on "
                                        + Plans.TABLES
                                        + "\\b|using ofInvite_pk on ofInvite i\\b.*\n(Index Cond.*\n)?"
                                        + "Filter: \\(+(i\\.)?(status|kind|sourceName)\\b"),
                        "DROP INDEX %s",
                        false)
                .check();
    }

    /** Its plans call a table by the name that the statement gives it. */
    @Test
    void onMariaDbNothingIsScanned() throws Exception {
        new Plans(
                        filled(
                                "mariadb",
                                DatabaseServer.shared(DatabaseKind.MARIADB).emptyDatabase()),
                        "EXPLAIN ",
                        scan(
                                "table=("
                                        + Plans.TABLES
                                        + "|[igr]) .*type=(ALL|index)\\b|"
                                        + SORTED_ON_MARIADB),
                        "DROP INDEX %s ON %s",
                        false)
                .check();
    }

    @Test
    void onHsqldbNothingIsScanned() throws Exception {
        String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();
        try (Connection held = DriverManager.getConnection(url + ";shutdown=true")) {
            new Plans(
                            filled("hsqldb", () -> DriverManager.getConnection(url)),
                            "EXPLAIN PLAN FOR ",
                            scan(
                                    "table="
                                            + Plans.TABLES
                                            + "\\s[^\\[]*?access=FULL SCAN"
                                            + "|"
                                            + SORTED_ON_HSQLDB),
                            "DROP INDEX %s",
                            true)
                    .check();
        }
    }

    private static LargeDatabase filled(String type, ConnectionSource source) throws SQLException {
        LargeDatabase database = new LargeDatabase(type, source);
        database.create();
        database.fill(0, ROWS);
        return database;
    }

    private static Pattern scan(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}

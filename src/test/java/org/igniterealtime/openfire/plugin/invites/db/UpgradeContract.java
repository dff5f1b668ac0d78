// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A server that had the oldest tables and was upgraded has those of a fresh server. Until there is
 * a second version, made-up scripts show that this test would notice.
 */
abstract class UpgradeContract {

    private static final SchemaScripts MADE_UP =
            new SchemaScripts("/made-up-schema", "/made-up-schema/oldest", "guests");

    /** Whose scripts are run. */
    abstract String type();

    /** A new database without tables. */
    abstract ConnectionSource emptyDatabase() throws Exception;

    @Test
    void theOldestTablesWithAllUpgradesAreThoseOfAFreshServer() throws Exception {
        SchemaScripts ours = SchemaScripts.ours();

        assertThat(after(ours.oldest(type()), ours.upgrades(type())))
                .isEqualTo(after(ours.fresh(type()), List.of()))
                .hasSizeGreaterThan(70);
    }

    @Test
    void aMadeUpUpgradeLeadsToTheFreshTables() throws Exception {
        assertThat(after(MADE_UP.oldest(type()), MADE_UP.upgrades(type())))
                .isEqualTo(after(MADE_UP.fresh(type()), List.of()));
    }

    /** Openfire would stop at a statement that fails, so that is as good as a difference. */
    @Test
    void noStatementOfAnUpgradeCanBeForgotten() throws Exception {
        Set<String> fresh = after(MADE_UP.fresh(type()), List.of());
        List<String> upgrades = MADE_UP.upgrades(type());
        assertThat(upgrades).hasSize(9);
        for (String forgotten : upgrades) {
            List<String> others = new ArrayList<>(upgrades);
            others.remove(forgotten);
            Set<String> upgraded;
            try {
                upgraded = after(MADE_UP.oldest(type()), others);
            } catch (SQLException noticed) {
                continue;
            }
            assertThat(upgraded).as("without %s", forgotten).isNotEqualTo(fresh);
        }
    }

    private Set<String> after(List<String> script, List<String> upgrades) throws Exception {
        try (Connection connection = emptyDatabase().open();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE ofVersion (name VARCHAR(50) PRIMARY KEY, version INTEGER)");
            for (String sql : script) {
                statement.execute(sql);
            }
            for (String sql : upgrades) {
                statement.execute(sql);
            }
            return SchemaReading.of(connection);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link PlansIT} looks at is all that stores ask a database. */
class StoreWalkTest {

    @Test
    void theWalkComesByEveryStatementThatAStoreDeclares() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            RecordedStatements recorded = new RecordedStatements(database.source());
            new StoreWalk(new Database(recorded)).go();

            assertThat(StoreStatements.declared()).hasSizeGreaterThan(40);
            assertThat(forgotten(recorded.all().keySet()))
                    .as("StoreWalk has to come by these")
                    .isEmpty();
        }
    }

    /** The names of declared statements that are not among these. */
    private static List<String> forgotten(Set<String> statements) throws Exception {
        return StoreStatements.declared().entrySet().stream()
                .filter(one -> statements.stream().noneMatch(sql -> sql.contains(one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}

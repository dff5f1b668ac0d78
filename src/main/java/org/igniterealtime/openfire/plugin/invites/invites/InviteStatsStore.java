// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;

/** Counts over the table {@code ofInvite}, bounded by a number of rows. */
final class InviteStatsStore {

    private static final String COLUMNS =
            "i.usesAllowed, i.uses, i.expires, i.revoked, i.sourceType, i.sourceName";

    /** What is counted of a row. */
    private record Counted(Source source, State state) {}

    private final Database database;

    InviteStatsStore(Database database) {
        this.database = database;
    }

    InviteStats newest(Optional<Source> source, long now) {
        OrderedRows rows = source.map(OrderedRows::by).orElse(OrderedRows.ALL);
        List<Counted> read =
                database.page(
                        InviteStats.MOST + 1,
                        "SELECT "
                                + COLUMNS
                                + " FROM "
                                + rows.from()
                                + " WHERE "
                                + rows.condition()
                                + rows.order(),
                        row -> {
                            boolean spent = row.getInt("uses") >= row.getInt("usesAllowed");
                            boolean over = row.getLong("expires") <= now;
                            boolean revoked = Columns.number(row, "revoked").isPresent();
                            return new Counted(SourceRow.read(row), State.of(revoked, spent, over));
                        },
                        rows.values().toArray());
        List<Counted> counted =
                new ArrayList<>(read.subList(0, Math.min(read.size(), InviteStats.MOST)));
        Map<Source, Map<State, Integer>> bySource = new LinkedHashMap<>();
        counted.forEach(
                one ->
                        bySource.computeIfAbsent(one.source(), s -> new EnumMap<>(State.class))
                                .merge(one.state(), 1, Integer::sum));
        return new InviteStats(bySource, counted.size(), read.size() <= InviteStats.MOST);
    }
}

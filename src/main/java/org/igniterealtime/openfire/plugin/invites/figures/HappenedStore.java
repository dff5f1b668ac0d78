// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.SourceRow;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;

/**
 * What the tables {@code ofInvite} and {@code ofInviteRedemption} say of the past: each statement
 * reads a range of an index, and locks nothing. Every method throws {@link StoreException} when the
 * database refuses.
 */
final class HappenedStore {

    private static final String OLDEST =
            "SELECT created FROM ofInvite WHERE inviteId > 'inv' ORDER BY inviteId";

    private static final String BY_SOURCE = " GROUP BY i.sourceType, i.sourceName";
    private static final String COUNT =
            "SELECT i.sourceType, i.sourceName, COUNT(*) AS total FROM ";
    private static final String MADE =
            COUNT + "ofInvite i WHERE i.inviteId >= ? AND i.inviteId < ?" + BY_SOURCE;
    private static final String REDEEMED =
            COUNT
                    + "ofInviteRedemption r JOIN ofInvite i ON i.inviteId = r.inviteId"
                    + " WHERE r.completed >= ? AND r.completed < ?"
                    + BY_SOURCE;
    private static final String ENDED =
            COUNT + "ofInvite i WHERE i.status = ? AND i.ends >= ? AND i.ends < ?" + BY_SOURCE;

    private final Database database;

    HappenedStore(Database database) {
        this.database = database;
    }

    /** When the oldest invite that there is was made. */
    Optional<Long> oldest() {
        return database.page(1, OLDEST, row -> row.getLong(1)).stream().findFirst();
    }

    /** What happened to whose invites from a moment, up to but without another one. */
    Map<Source, Numbers> happened(long from, long to) {
        Map<Source, Numbers> all = new HashMap<>();
        count(all, Figure.MADE, MADE, InviteIds.leastAt(from), InviteIds.leastAt(to));
        count(all, Figure.REDEEMED, REDEEMED, from, to);
        count(all, Figure.EXPIRED, ENDED, Columns.word(Figure.EXPIRED), from, to);
        count(all, Figure.REVOKED, ENDED, Columns.word(Figure.REVOKED), from, to);
        all.remove(TestInvites.SOURCE);
        return all;
    }

    private void count(Map<Source, Numbers> all, Figure figure, String sql, Object... values) {
        database.query(
                        sql,
                        row ->
                                Map.entry(
                                        SourceRow.read(row),
                                        Numbers.of(figure, row.getLong("total"))),
                        values)
                .forEach(one -> all.merge(one.getKey(), one.getValue(), Numbers::plus));
    }
}

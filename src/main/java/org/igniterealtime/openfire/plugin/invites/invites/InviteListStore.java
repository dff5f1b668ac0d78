// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage.Count;

/**
 * Lists of invites, newest first. A page begins below the last id of the one before, and never
 * skips rows: an index gives the rows of the narrowest filter in the order of their ids, and the
 * rest of the query is weighed here, on {@link InviteWalk#MOST_EXAMINED} rows a page at most. So a
 * page costs the same however many invites are stored and however far down it is. It takes one
 * connection.
 */
final class InviteListStore {

    /** All but {@link TestInvites}, by the primary key. */
    private static final String ALL =
            "SELECT i.inviteId FROM "
                    + OrderedRows.ALL.from()
                    + " WHERE "
                    + OrderedRows.ALL.condition()
                    + " AND (i.sourceType <> ? OR i.sourceName IS NULL OR i.sourceName <> ?)"
                    + " ORDER BY i.inviteId DESC";

    private final Database database;
    private final TokenSeal seal;

    InviteListStore(Database database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** One page; see {@link SearchPages} for searches. */
    InvitePage page(InviteQuery query, long now) {
        return database.transaction(
                statements -> {
                    QueryRowsStore rows = new QueryRowsStore(statements, seal, query, now);
                    return query.search().isPresent()
                            ? new SearchPages(query, rows).page()
                            : rows.walk(query.limit());
                });
    }

    /** How many there are on all pages, as far as that can be told at the cost of one page. */
    Count count(InviteQuery query, long now) {
        InviteQuery top = query.after(Optional.empty());
        if (top.wantsAll()) {
            return countAll();
        }
        InvitePage found =
                top.search().isPresent()
                        ? page(top, now)
                        : database.transaction(
                                statements ->
                                        new QueryRowsStore(statements, seal, top, now)
                                                .walk(InviteWalk.MOST_EXAMINED));
        return new Count(found.invites().size(), found.next().isPresent());
    }

    /**
     * The console's list opens with this: the ids say enough, and rows would take many times that.
     */
    private Count countAll() {
        int most = InviteWalk.MOST_EXAMINED;
        int found =
                database.page(
                                most + 1,
                                ALL,
                                row -> 1,
                                Columns.word(TestInvites.SOURCE.type()),
                                TestInvites.SOURCE.name().orElseThrow())
                        .size();
        return new Count(Math.min(found, most), found > most);
    }
}

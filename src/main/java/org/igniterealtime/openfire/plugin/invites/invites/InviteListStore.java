// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;
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
        InvitePage found =
                top.search().isPresent()
                        ? page(top, now)
                        : database.transaction(
                                statements ->
                                        new QueryRowsStore(statements, seal, top, now)
                                                .walk(InviteWalk.MOST_EXAMINED));
        return new Count(found.invites().size(), found.next().isPresent());
    }
}

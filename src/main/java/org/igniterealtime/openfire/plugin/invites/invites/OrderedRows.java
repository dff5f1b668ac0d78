// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Columns;

/**
 * Rows of {@code ofInvite i} that one index gives in the order of their ids.
 *
 * @param from the tables
 * @param condition what the index narrows, with question marks
 * @param values what stands for these
 * @param id the column with the id that the index has
 * @param isMany whether so many rows may pass that a database is tempted to go down the primary key
 *     instead, and to read all others on the way
 */
record OrderedRows(String from, String condition, List<Object> values, String id, boolean isMany) {

    /**
     * All invites, by the primary key. The bound is not the empty text, which Oracle takes for
     * NULL.
     */
    static final OrderedRows ALL =
            new OrderedRows("ofInvite i", "i.inviteId > 'inv'", List.of(), "i.inviteId", false);

    private static final String SOURCE = "ofInvite_source_idx";

    /** Those with this value in an indexed column. */
    static OrderedRows where(String condition, Object... values) {
        return new OrderedRows("ofInvite i", condition, List.of(values), "i.inviteId", false);
    }

    static OrderedRows in(State state) {
        return ordered("ofInvite_status_idx", "i.status = ?", Status.of(state).column());
    }

    static OrderedRows of(Kind kind) {
        return ordered("ofInvite_kind_idx", "i.kind = ?", Columns.word(kind));
    }

    private static OrderedRows ordered(String index, String condition, Object... values) {
        return new OrderedRows(
                "ofInvite i {by " + index + "}", condition, List.of(values), "i.inviteId", true);
    }

    static OrderedRows by(Source source) {
        String type = Columns.word(source.type());
        return source.name()
                .map(name -> ordered(SOURCE, "i.sourceName = ? AND i.sourceType = ?", name, type))
                .orElseGet(
                        () -> ordered(SOURCE, "i.sourceName IS NULL AND i.sourceType = ?", type));
    }

    static OrderedRows joining(String group) {
        return new OrderedRows(
                "ofInviteGroup g JOIN ofInvite i ON i.inviteId = g.inviteId",
                "g.groupName = ?",
                List.of(group),
                "g.inviteId",
                false);
    }

    /** What one address has redeemed: few rows, as the index does not order them. */
    static OrderedRows redeemedBy(String address) {
        return new OrderedRows(
                "ofInviteRedemption r JOIN ofInvite i ON i.inviteId = r.inviteId",
                "r.redeemer = ?",
                List.of(address),
                "r.inviteId",
                false);
    }
}

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
 * @param first the columns of the index before the id, the same in all of these rows; empty when
 *     the id is the first
 * @param id the column with the id that the index has
 * @param isMany whether so many rows may pass that a database is tempted to go down the primary key
 *     instead, and to read all others on the way
 */
record OrderedRows(
        String from,
        String condition,
        List<Object> values,
        List<String> first,
        String id,
        boolean isMany) {

    /**
     * All invites, by the primary key. The bound is not the empty text, which Oracle takes for
     * NULL.
     */
    static final OrderedRows ALL =
            new OrderedRows(
                    "ofInvite i", "i.inviteId > 'inv'", List.of(), List.of(), "i.inviteId", false);

    /** Those whose ids are this one or greater. */
    static OrderedRows from(String id) {
        return new OrderedRows(
                "ofInvite i", "i.inviteId >= ?", List.of(id), List.of(), "i.inviteId", false);
    }

    /** The one with this id, if there is one. */
    static OrderedRows one(String id) {
        return new OrderedRows(
                "ofInvite i", "i.inviteId = ?", List.of(id), List.of(), "i.inviteId", false);
    }

    /** Those with this value in an indexed column, which few have. */
    static OrderedRows with(String column, String value) {
        return new OrderedRows(
                "ofInvite i",
                column + " = ?",
                List.of(value),
                List.of(column),
                "i.inviteId",
                false);
    }

    static OrderedRows in(State state) {
        return many("ofInvite_status_idx", "i.status", Status.of(state).column());
    }

    static OrderedRows of(Kind kind) {
        return many("ofInvite_kind_idx", "i.kind", Columns.word(kind));
    }

    private static OrderedRows many(String index, String column, String value) {
        return many(index, column + " = ?", List.of(value), List.of(column));
    }

    private static OrderedRows many(
            String index, String condition, List<Object> values, List<String> first) {
        return new OrderedRows(
                "ofInvite i {by " + index + "}", condition, values, first, "i.inviteId", true);
    }

    static OrderedRows by(Source source) {
        String type = Columns.word(source.type());
        return source.name()
                .map(name -> by("i.sourceName = ? AND i.sourceType = ?", List.of(name, type)))
                .orElseGet(() -> by("i.sourceName IS NULL AND i.sourceType = ?", List.of(type)));
    }

    private static OrderedRows by(String condition, List<Object> values) {
        return many(
                "ofInvite_source_idx", condition, values, List.of("i.sourceName", "i.sourceType"));
    }

    static OrderedRows joining(String group) {
        return new OrderedRows(
                "ofInviteGroup g JOIN ofInvite i ON i.inviteId = g.inviteId",
                "g.groupName = ?",
                List.of(group),
                List.of("g.groupName"),
                "g.inviteId",
                false);
    }

    /** What one address has redeemed: few rows, as the index does not order them. */
    static OrderedRows redeemedBy(String address) {
        return new OrderedRows(
                "ofInviteRedemption r JOIN ofInvite i ON i.inviteId = r.inviteId",
                "r.redeemer = ?",
                List.of(address),
                List.of(),
                "r.inviteId",
                false);
    }

    /** The newest first. */
    String order() {
        StringBuilder order = new StringBuilder(" ORDER BY ");
        first.forEach(column -> order.append("{also ").append(column).append(" DESC, }"));
        return order.append(id).append(" DESC").toString();
    }
}

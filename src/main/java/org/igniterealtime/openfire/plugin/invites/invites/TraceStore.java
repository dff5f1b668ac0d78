// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;

/**
 * The table {@code ofInviteEvent}, defined in {@code database/invites_*.sql}: what people have done
 * to invites, written with what they do. The withdrawal of an invite has its id: there is one.
 */
final class TraceStore {

    private static final String INSERT =
            "INSERT INTO ofInviteEvent (eventId, inviteId, what, byType, byName, happened)"
                    + " VALUES (?,?,?,?,?,?)";
    private static final String OF =
            "SELECT what, byType, byName, happened FROM ofInviteEvent WHERE inviteId = ?"
                    + " ORDER BY {also inviteId DESC, }eventId DESC";
    private static final String REVOKED_NOW =
            "SELECT inviteId FROM ofInvite WHERE revoked = ? AND NOT EXISTS (SELECT 1 FROM"
                    + " ofInviteEvent e WHERE e.eventId = ofInvite.inviteId) AND inviteId > ? AND ";
    private static final int SLICE = 500;

    /** The deeds that have no parts. */
    private static final Set<Trace.Deed> PLAIN =
            EnumSet.complementOf(EnumSet.of(Trace.Deed.CHANGED));

    private TraceStore() {}

    static void add(Statements statements, String inviteId, Trace trace) {
        statements.update(INSERT, row(InviteIds.next("evt_", trace.happened()), inviteId, trace));
    }

    /** These were withdrawn just now. */
    static void revoked(Statements statements, List<String> inviteIds, Source by, long now) {
        Trace trace = Trace.of(Trace.Deed.REVOKED, by, now);
        if (!inviteIds.isEmpty()) {
            statements.updateAll(INSERT, inviteIds.stream().map(id -> row(id, id, trace)).toList());
        }
    }

    /**
     * All invites with these values were withdrawn just now that had not been before.
     *
     * @param columns the first of an index that ends in the id
     */
    static void revoked(
            Statements statements, List<String> columns, List<Object> values, Source by, long now) {
        String order = "{also " + String.join(", ", columns) + ", }inviteId";
        String sql = REVOKED_NOW + Columns.equal(columns) + " ORDER BY " + order;
        String after = "";
        List<String> ids;
        do {
            List<Object> all = new ArrayList<>(List.of(now, after));
            all.addAll(values);
            ids = statements.page(SLICE, sql, row -> row.getString("inviteId"), all.toArray());
            revoked(statements, ids, by, now);
            after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
        } while (ids.size() == SLICE);
    }

    private static Object[] row(String id, String inviteId, Trace trace) {
        return new Object[] {
            id,
            inviteId,
            what(trace),
            Columns.word(trace.by().type()),
            trace.by().name(),
            trace.happened()
        };
    }

    /** The parts that were changed, or any other deed. */
    private static String what(Trace trace) {
        return trace.deed() == Trace.Deed.CHANGED
                ? trace.changed().stream()
                        .sorted()
                        .map(Columns::word)
                        .collect(Collectors.joining(" "))
                : Columns.word(trace.deed());
    }

    /** The latest first. */
    static List<Trace> of(Database database, String inviteId, int most) {
        return database.page(most, OF, TraceStore::read, inviteId);
    }

    static void forget(Statements statements, String username) {
        statements.update(
                "UPDATE ofInviteEvent SET byName = NULL WHERE byName = ? AND byType <> 'key'",
                username);
    }

    static void purge(Statements statements, String inviteId) {
        statements.update("DELETE FROM ofInviteEvent WHERE inviteId = ?", inviteId);
    }

    private static Trace read(ResultSet row) throws SQLException {
        String what = row.getString("what");
        Source by = SourceRow.read(row, "byType", "byName");
        long happened = row.getLong("happened");
        for (Trace.Deed deed : PLAIN) {
            if (what.equals(Columns.word(deed))) {
                return Trace.of(deed, by, happened);
            }
        }
        return Trace.changed(
                by,
                happened,
                Arrays.stream(what.split(" "))
                        .map(word -> Columns.constant(word, Trace.Part.class))
                        .collect(Collectors.toSet()));
    }
}

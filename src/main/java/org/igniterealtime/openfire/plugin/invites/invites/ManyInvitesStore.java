// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.InList;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The tables {@code ofInvite} and {@code ofInviteGroup}, by the ids of many invites. Every method
 * throws {@link StoreException} when the database refuses.
 */
final class ManyInvitesStore {

    private static final String IDS = "inviteId" + InList.MARKS;
    private static final String FIND =
            "SELECT " + InviteRow.COLUMNS + " FROM ofInvite WHERE " + IDS;
    private static final String OF_BATCH =
            "SELECT "
                    + InviteRow.COLUMNS
                    + " FROM ofInvite WHERE batch = ? ORDER BY batch, inviteId";

    /** Not by the status, whose index the embedded database would take instead of the names'. */
    private static final String LIVE =
            "SELECT "
                    + InviteRow.COLUMNS
                    + " FROM ofInvite WHERE revoked IS NULL AND uses < usesAllowed AND ";

    private static final String LIVE_BY =
            LIVE
                    + "sourceName"
                    + InList.MARKS
                    + " AND sourceType <> 'key' AND expires > ?"
                    + " ORDER BY sourceName, sourceType, inviteId";
    private static final String LIVE_FROM =
            LIVE + "inviter" + InList.MARKS + " AND expires > ? ORDER BY inviter, inviteId";
    private static final String GROUPS =
            "SELECT inviteId, groupName FROM ofInviteGroup WHERE " + IDS + " ORDER BY groupName";

    /** A group of an invite. */
    private record Joining(String id, String group) {}

    private final Database database;
    private final TokenSeal seal;

    ManyInvitesStore(Database database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    List<Invite> find(List<String> ids) {
        return InList.ask(
                ids,
                some -> database.query(FIND, row -> InviteRow.read(row, seal), some.toArray()));
    }

    List<Invite> ofBatch(String batch) {
        return database.query(OF_BATCH, row -> InviteRow.read(row, seal), batch);
    }

    List<Invite> liveBy(List<String> people, int most, long now) {
        return live(LIVE_BY, people, most, now);
    }

    List<Invite> liveFrom(List<String> people, int most, long now) {
        return live(LIVE_FROM, people, most, now);
    }

    private List<Invite> live(String sql, List<String> people, int most, long now) {
        return InList.ask(
                people,
                some -> {
                    some.add(now);
                    return database.page(
                            most, sql, row -> InviteRow.read(row, seal), some.toArray());
                });
    }

    Map<String, List<String>> groups(List<Invite> invites) {
        Map<String, List<String>> groups = new HashMap<>();
        InList.ask(
                        invites.stream().map(Invite::id).toList(),
                        some ->
                                database.query(
                                        GROUPS,
                                        row -> new Joining(row.getString(1), row.getString(2)),
                                        some.toArray()))
                .forEach(
                        joining ->
                                groups.computeIfAbsent(joining.id(), id -> new ArrayList<>())
                                        .add(joining.group()));
        return groups;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The tables {@code ofInvite} and {@code ofInviteGroup}, by the ids of many invites. Every method
 * throws {@link StoreException} when the database refuses.
 */
final class ManyInvitesStore {

    /** How many ids a statement has; the last one stands for those that are missing. */
    private static final int CHUNK = 250;

    private static final String IDS =
            "inviteId IN (" + String.join(",", Collections.nCopies(CHUNK, "?")) + ")";
    private static final String FIND =
            "SELECT " + InviteRow.COLUMNS + " FROM ofInvite WHERE " + IDS;
    private static final String OF_BATCH =
            "SELECT "
                    + InviteRow.COLUMNS
                    + " FROM ofInvite WHERE batch = ? ORDER BY batch, inviteId";
    private static final String GROUPS =
            "SELECT inviteId, groupName FROM ofInviteGroup WHERE " + IDS + " ORDER BY groupName";
    private static final String REVOKE = InviteStore.REVOKE + "inviteId = ?";

    /** A group of an invite. */
    private record Joining(String id, String group) {}

    private final Database database;
    private final TokenSeal seal;

    ManyInvitesStore(Database database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    List<Invite> find(List<String> ids) {
        return inChunks(ids, some -> database.query(FIND, row -> InviteRow.read(row, seal), some));
    }

    List<Invite> ofBatch(String batch) {
        return database.query(OF_BATCH, row -> InviteRow.read(row, seal), batch);
    }

    Map<String, List<String>> groups(List<Invite> invites) {
        Map<String, List<String>> groups = new HashMap<>();
        inChunks(
                        invites.stream().map(Invite::id).toList(),
                        some ->
                                database.query(
                                        GROUPS,
                                        row -> new Joining(row.getString(1), row.getString(2)),
                                        some))
                .forEach(
                        joining ->
                                groups.computeIfAbsent(joining.id(), id -> new ArrayList<>())
                                        .add(joining.group()));
        return groups;
    }

    List<Invite> revoke(List<Invite> invites, long now) {
        return database.transaction(
                statements ->
                        invites.stream()
                                .filter(i -> statements.update(REVOKE, now, now, i.id()) == 1)
                                .toList());
    }

    private static <T> List<T> inChunks(List<String> ids, Function<Object[], List<T>> query) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            int to = Math.min(ids.size(), from + CHUNK);
            List<String> some = new ArrayList<>(ids.subList(from, to));
            some.addAll(Collections.nCopies(CHUNK - some.size(), ids.get(to - 1)));
            found.addAll(query.apply(some.toArray()));
        }
        return found;
    }
}

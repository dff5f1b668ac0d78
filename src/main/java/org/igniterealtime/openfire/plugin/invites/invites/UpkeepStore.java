// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.Statements;

/**
 * What happens to invites as time passes. Rows are found in small batches by an index and without a
 * lock, and changed by their key, so that whoever makes or redeems an invite waits for one slice at
 * most.
 */
final class UpkeepStore {

    /** How many invites a statement marks. */
    private static final int SLICE = 100;

    /**
     * How many are deleted together with all that hangs on them. An invite that is made meanwhile
     * may have to wait until they are: MariaDB locks the neighbours of what it deletes.
     */
    static final int PURGED_TOGETHER = 25;

    private static final String PLACES = String.join(",", Collections.nCopies(SLICE, "?"));

    private static final String ENDED =
            "SELECT inviteId FROM ofInvite {by ofInvite_ends_idx} WHERE status = ? AND ends <= ?"
                    + " ORDER BY {also status, }ends";

    /** By the ids: an equal sign would have the embedded database go by the status. */
    private static final String EXPIRE =
            "UPDATE ofInvite SET status = 'expired' WHERE inviteId IN ("
                    + PLACES
                    + ") AND status IN ('open') AND ends <= ?";

    /**
     * One that was used lately is left alone even when it expired long ago: the use may be under
     * way. The condition uses only columns of the row itself, so that no claim can slip in between
     * check and deletion.
     */
    private static final String UNUSED = " AND (lastUsed IS NULL OR lastUsed < ?)";

    private static final String DEAD =
            "SELECT inviteId FROM ofInvite {by ofInvite_ends_idx} WHERE status = ? AND ends < ?"
                    + UNUSED
                    + " ORDER BY {also status, }ends";
    private static final String DELETE =
            "DELETE FROM ofInvite WHERE inviteId = ? AND status = ? AND ends < ?" + UNUSED;

    private final Database database;

    UpkeepStore(Database database) {
        this.database = database;
    }

    /**
     * Marks one slice of invites as expired.
     *
     * @return whether there may be more
     */
    boolean expire(long now) {
        List<String> ids =
                database.page(SLICE, ENDED, row -> row.getString(1), Status.OPEN.column(), now);
        if (!ids.isEmpty()) {
            List<Object> values = new ArrayList<>(ids);
            while (values.size() < SLICE) {
                values.add(ids.get(0));
            }
            values.add(now);
            database.update(EXPIRE, values.toArray());
        }
        return ids.size() == SLICE;
    }

    /**
     * Deletes one slice of the invites with this status that ended before some time, with all that
     * hangs on them.
     *
     * @return how many were deleted; fewer than {@link #PURGED_TOGETHER} when no more are left
     */
    int purge(Status status, long before) {
        List<String> ids =
                database.page(
                        PURGED_TOGETHER,
                        DEAD,
                        row -> row.getString(1),
                        status.column(),
                        before,
                        before);
        return ids.isEmpty()
                ? 0
                : database.transaction(
                        statements ->
                                ids.stream()
                                        .mapToInt(id -> delete(statements, id, status, before))
                                        .sum());
    }

    private static int delete(Statements statements, String id, Status status, long before) {
        int rows = statements.update(DELETE, id, status.column(), before, before);
        if (rows == 1) {
            statements.update("DELETE FROM ofInviteGroup WHERE inviteId = ?", id);
            TraceStore.purge(statements, id);
            statements.update("DELETE FROM ofInviteRedemption WHERE inviteId = ?", id);
            statements.update("DELETE FROM ofInviteMail WHERE inviteId = ?", id);
        }
        return rows;
    }
}

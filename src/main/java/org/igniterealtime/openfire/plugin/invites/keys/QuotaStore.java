// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;

/**
 * The count of today in the table {@code ofInviteKey}. A day that has not been counted yet begins
 * with none; a node whose clock is behind counts on the later day, so that it never grants a day
 * twice. Every method throws {@link StoreException} when the database refuses.
 */
final class QuotaStore {

    private static final String SPENT_TODAY = "CASE WHEN quotaDay >= ? THEN quotaSpent ELSE 0 END";

    /** Count before day: MySQL takes one after the other, others all at once. */
    private static final String SPEND =
            "UPDATE ofInviteKey SET quotaSpent = "
                    + SPENT_TODAY
                    + " + ?, quotaDay = CASE WHEN quotaDay > ? THEN quotaDay ELSE ? END"
                    + " WHERE keyId = ? AND revoked IS NULL AND perDay >= "
                    + SPENT_TODAY
                    + " + ?";

    private static final String READ =
            "SELECT perDay, "
                    + SPENT_TODAY
                    + " AS spent FROM ofInviteKey WHERE keyId = ? AND perDay IS NOT NULL";

    /** What was counted. */
    record Spent(long perDay, long spent) {

        long left() {
            return Math.max(0, perDay - spent);
        }
    }

    private QuotaStore() {}

    /**
     * Counts invites if so many are left.
     *
     * @param today days since 1970
     * @return false when not so many are left, and then nothing was counted
     */
    static boolean spend(Statements statements, String keyId, long invites, long today) {
        return statements.update(SPEND, today, invites, today, today, keyId, today, invites) == 1;
    }

    static Optional<Spent> read(Statements statements, String keyId, long today) {
        return statements.first(
                READ, row -> new Spent(row.getLong("perDay"), row.getLong("spent")), today, keyId);
    }
}

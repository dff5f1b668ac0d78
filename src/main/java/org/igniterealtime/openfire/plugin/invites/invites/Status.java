// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import org.igniterealtime.openfire.plugin.invites.db.Columns;

/**
 * What a row says of an invite's state, so that an index can serve lists of one state. Updated by
 * the statement that changes the state; only expiry happens by itself, and is entered up to a
 * minute late. {@link Invite#state} is authoritative, and every row that is read is checked against
 * it.
 */
enum Status {
    OPEN,
    EXPIRED,
    USED,
    REVOKED;

    /** The word in the column. */
    String column() {
        return Columns.word(this);
    }

    /** The status that rows of a state have. */
    static Status of(State state) {
        return switch (state) {
            case LIVE -> OPEN;
            case EXPIRED -> EXPIRED;
            case USED -> USED;
            case REVOKED -> REVOKED;
        };
    }
}

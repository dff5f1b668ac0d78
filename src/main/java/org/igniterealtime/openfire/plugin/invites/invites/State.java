// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/** Where an invite stands at some moment. Only a live one can be redeemed. */
public enum State {
    LIVE,
    /** All uses are spent. */
    USED,
    /** Its time ran out before all uses were spent. */
    EXPIRED,
    /** Withdrawn by somebody. */
    REVOKED;

    /**
     * The state of an invite.
     *
     * @param revoked whether it was withdrawn
     * @param spent whether all its uses are
     * @param over whether its time is
     */
    static State of(boolean revoked, boolean spent, boolean over) {
        if (revoked) {
            return REVOKED;
        }
        if (spent) {
            return USED;
        }
        return over ? EXPIRED : LIVE;
    }
}

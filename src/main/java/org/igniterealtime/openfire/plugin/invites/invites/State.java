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
    REVOKED
}

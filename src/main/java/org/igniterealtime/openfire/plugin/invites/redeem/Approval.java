// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

/** What a token in a subscription request came to. */
public enum Approval {
    /** The two are contacts. */
    APPROVED,
    /** The token changes nothing, and the request is like any other. */
    ORDINARY,
    /** The same; and it is no token of this user's at all, as if somebody guessed. */
    WRONG_TOKEN
}

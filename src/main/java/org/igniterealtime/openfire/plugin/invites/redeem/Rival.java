// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

/** Whether another attempt than the one at hand may have made the same account. */
enum Rival {
    /** There is none. */
    NONE,
    /** One is under way. */
    UNDER_WAY,
    /** One has completed since the attempt at hand began: the account is that one's. */
    COMPLETED
}

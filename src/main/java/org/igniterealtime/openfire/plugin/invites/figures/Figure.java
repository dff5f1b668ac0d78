// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

/** What is counted. */
public enum Figure {
    /** Invites that were made. */
    MADE,
    /** Uses: somebody got an account, a contact or a new password. */
    REDEEMED,
    /** Invites that ended because their time was over. */
    EXPIRED,
    /** Invites that were withdrawn. */
    REVOKED
}

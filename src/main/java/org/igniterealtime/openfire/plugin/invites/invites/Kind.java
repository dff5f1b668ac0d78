// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/** What redeeming an invite does. */
public enum Kind {
    /** Makes an account; the name is free, or preset. XEP-0445. */
    ACCOUNT,
    /**
     * Makes the inviter a contact (XEP-0379), and an account as well where the invite allows it.
     */
    CONTACT,
    /** Sets the password of one existing account, and does nothing else. */
    RESET
}

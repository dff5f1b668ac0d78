// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/**
 * What an administrator has said about a preset name beforehand, on the console, where it counts.
 */
public enum NameGrant {
    /** Nothing: the invitee chooses, or somebody else chose. */
    NONE,
    /** Exactly this name was asked for, though it may be kept back or was deleted lately. */
    RESERVED,
    /** The same, knowing that the account will be an administrator's. */
    ADMINISTRATOR
}

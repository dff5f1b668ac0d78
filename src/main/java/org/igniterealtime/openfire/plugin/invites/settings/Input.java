// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

/** How a form asks for a setting. */
public enum Input {
    /** One line of text. */
    LINE,
    /** Several lines of text. */
    LINES,
    /** A number and a unit of time. */
    DURATION,
    /** One of a few words. */
    CHOICE,
    /** Some of the groups that there are. */
    GROUPS
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

/** What is done to the server while it is used. */
enum Phase {
    /** Nothing: everything must go well. */
    CALM,
    /** The plugin is taken out and put in again. */
    RELOAD,
    /** The database stops and starts. */
    OUTAGE
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Who came by which invite, whose, when, by which door and how deep: a tree that outlives the
 * invites. Knows {@code db} and {@code invites}.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC). User names are the local
 * part of an address, already prepared.
 */
package org.igniterealtime.openfire.plugin.invites.history;

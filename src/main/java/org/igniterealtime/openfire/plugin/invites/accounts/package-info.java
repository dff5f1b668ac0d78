// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The people of this server as the core sees them: the ports to the user store, to groups and to
 * contact lists, and which names and passwords are acceptable. Openfire's side of the ports is in
 * the package {@code openfire}.
 *
 * <p>No parameter is ever null. User names are prepared (RFC 6122, nodeprep) local parts of this
 * server's addresses unless a method says otherwise.
 */
package org.igniterealtime.openfire.plugin.invites.accounts;

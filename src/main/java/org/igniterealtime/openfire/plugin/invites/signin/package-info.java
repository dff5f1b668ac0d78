// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Users of this server in a browser: who signs in, and for how long. What they may do then is
 * decided elsewhere, by the same rules as in a client.
 *
 * <p>No parameter is ever null. User names are prepared (RFC 6122, nodeprep) unless said otherwise.
 */
package org.igniterealtime.openfire.plugin.invites.signin;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Contacts without an approval question: subscription requests that carry an invite's token
 * (XEP-0379).
 *
 * <p>No parameter is ever null. User names are prepared (RFC 6122, nodeprep) local parts of this
 * server's addresses.
 */
package org.igniterealtime.openfire.plugin.invites.roster;

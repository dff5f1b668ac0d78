// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Invites made in a client: the ad-hoc commands of XEP-0401, and ours to list and withdraw them.
 *
 * <p>No parameter is ever null. User names are prepared (RFC 6122, nodeprep) local parts of this
 * server's addresses.
 */
package org.igniterealtime.openfire.plugin.invites.adhoc;

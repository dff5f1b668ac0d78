// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The core: what an invite is, how it is stored, and the links that carry it. Knows the JDK, {@code
 * db}, {@code hash} and {@code settings}; the doors (api, page, admin and so on) know it, it knows
 * none of them.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC). User names are the local
 * part of an address, already prepared (RFC 6122, nodeprep) by whoever hands them in.
 */
package org.igniterealtime.openfire.plugin.invites.invites;

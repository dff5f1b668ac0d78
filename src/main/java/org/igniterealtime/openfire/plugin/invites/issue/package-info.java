// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Issuing: the only code that makes, changes and revokes invites; who may have which invite made,
 * and how many.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.issue;

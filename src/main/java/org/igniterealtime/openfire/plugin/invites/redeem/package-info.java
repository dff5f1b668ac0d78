// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Redeeming: the only code that turns a token into an account, a password or a contact. Whatever
 * the door, a use of the invite is claimed first, then the thing is done, then the claim is
 * completed or given back.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.redeem;

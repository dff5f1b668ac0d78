// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * From a token to an account in a client: presenting the token (XEP-0445) and registering with it
 * (XEP-0077). What becomes of it is decided in {@code redeem}.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.registration;

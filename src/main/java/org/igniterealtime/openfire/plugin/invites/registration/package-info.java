// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * From a token to an account, in a client (XEP-0445, XEP-0077) and in a browser. {@code
 * Registration} is the only place where an account is made.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.registration;

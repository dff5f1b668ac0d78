// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The pages in Openfire's admin console: invites, API keys, apps, settings. Servlets that
 * Openfire's own filters guard and decorate; every form carries a token of {@link
 * org.igniterealtime.openfire.plugin.invites.admin.console.CsrfToken}, every POST ends in a
 * redirect or in the same form with what was typed.
 *
 * <p>What they need of Openfire they declare here ({@link
 * org.igniterealtime.openfire.plugin.invites.admin.console.Console}). No parameter is ever null;
 * times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.admin;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The doctor: what keeps an invite's link from working, found out before an invitee finds out.
 * {@link org.igniterealtime.openfire.plugin.invites.check.Doctor} runs one {@link
 * org.igniterealtime.openfire.plugin.invites.check.Check} for each thing that can be wrong; each
 * ends in a {@link org.igniterealtime.openfire.plugin.invites.check.Finding}, a value that doors
 * put into words. What only the server itself knows comes from {@link
 * org.igniterealtime.openfire.plugin.invites.check.ServerFacts}.
 *
 * <p>Over the network it asks the configured base address and this machine's own ports, and never
 * another host: redirects are reported, not followed.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.check;

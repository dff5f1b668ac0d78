// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The page that users have of their own: {@code /invite/mine} on the HTTP binding. Somebody signs
 * in, invites people, hands the links on, sees who came, and withdraws what is not to work any
 * more. Knows the core and what pages share; nothing knows it but the plugin that mounts it.
 *
 * <p>What may be done is decided by the core, as in a client. Each form carries a value of its
 * session, and no address does anything by being opened.
 */
package org.igniterealtime.openfire.plugin.invites.mine;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What an invite says to whoever it is for, wherever they read it: on its pages and in mails. Knows
 * {@code texts} and {@code invites}.
 *
 * <p>No parameter is ever null.
 */
package org.igniterealtime.openfire.plugin.invites.invitation;

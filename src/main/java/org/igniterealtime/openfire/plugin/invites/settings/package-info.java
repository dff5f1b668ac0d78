// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What an administrator can set, each a property {@code plugin.invites.<name>} of the server. Knows
 * the JDK only; read on each use, so that a change takes effect at once.
 */
package org.igniterealtime.openfire.plugin.invites.settings;

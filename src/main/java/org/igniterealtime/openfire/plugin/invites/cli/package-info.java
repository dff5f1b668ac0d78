// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: {@code java -jar plugins/invites.jar}. Its classes lie at the root of the
 * plugin's jar, where Openfire does not look for any, and know the JDK only: nothing of the plugin.
 *
 * <p>No parameter is ever null.
 */
package org.igniterealtime.openfire.plugin.invites.cli;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

/**
 * Two requests side by side.
 *
 * @param name what the plugin does
 * @param ours the plugin's
 * @param bare what does only the inevitable part of it
 */
record Comparison(String name, Side ours, Side bare) {}

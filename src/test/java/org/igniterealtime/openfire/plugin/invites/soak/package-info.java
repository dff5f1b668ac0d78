// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What {@code ./bench --soak} runs: everything that the plugin does, for an hour and longer, on a
 * server whose plugin is reloaded and whose database is restarted meanwhile, while somebody watches
 * what must not grow.
 */
package org.igniterealtime.openfire.plugin.invites.soak;

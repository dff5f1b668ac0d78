// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What {@code ./bench} runs: the plugin and bare servlets beside each other in one Openfire on a
 * PostgreSQL, loaded in turns.
 */
package org.igniterealtime.openfire.plugin.invites.bench;

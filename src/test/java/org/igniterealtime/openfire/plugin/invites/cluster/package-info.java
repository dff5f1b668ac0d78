// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Two nodes of a real cluster: an installed Openfire and its Hazelcast plugin, on one PostgreSQL.
 * Left out without {@code -Dopenfire.home=DIR} and {@code -Dhazelcast.jar=FILE}.
 */
package org.igniterealtime.openfire.plugin.invites.cluster;

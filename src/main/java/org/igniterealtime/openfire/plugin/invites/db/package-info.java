// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Queries and updates over an injected source of connections.
 *
 * <p>No parameter here or in the packages above is ever null: a value that may be missing is an
 * {@link java.util.Optional}, and is stored as SQL NULL.
 */
package org.igniterealtime.openfire.plugin.invites.db;

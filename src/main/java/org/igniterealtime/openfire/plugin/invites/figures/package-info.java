// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * How many invites were made, redeemed, expired and revoked in each month (UTC), and by whom. The
 * numbers outlive the invites. Knows {@code db} and {@code invites}.
 *
 * <p>Nobody who makes or redeems an invite pays for them: what has happened is counted afterwards,
 * by {@code Figures.count}, from the rows of the other tables.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.figures;

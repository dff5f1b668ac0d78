// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The keys of the HTTP API: made, checked and revoked. A key is {@code <id>/<secret>}; only the
 * SHA-256 of the secret is stored, so that a stolen table gives nobody a working key. The secret is
 * random, hence a fast hash is enough: there is nothing to guess.
 *
 * <p>No parameter is ever null; times are milliseconds since 1970 (UTC).
 */
package org.igniterealtime.openfire.plugin.invites.keys;

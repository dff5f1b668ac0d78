// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;

/**
 * What became of a key that somebody presented.
 *
 * @param key empty when there is no such key, its secret is wrong or it was revoked; nobody learns
 *     which
 */
public record Verdict(Optional<ApiKey> key) {

    /** No key. */
    public static final Verdict BAD = new Verdict(Optional.empty());
}

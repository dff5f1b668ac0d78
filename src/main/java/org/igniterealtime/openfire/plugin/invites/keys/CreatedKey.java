// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

/**
 * A key that was just made, with the only copy of its secret.
 *
 * @param key what is stored
 * @param presented the whole key, {@code <id>/<secret>}, to be shown once and kept nowhere
 */
public record CreatedKey(ApiKey key, String presented) {

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "CreatedKey[" + key.id() + "]";
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A key as it is stored, without the hash of its secret.
 *
 * @param id the part before the slash, unique; not secret
 * @param name what it is for, in the administrator's words
 * @param created when it was made
 * @param createdBy the administrator who made it; empty after that account was deleted
 * @param lastUsed when it last created an invite; written with a delay of some seconds
 * @param uses how many invites it has created; written with the same delay
 * @param revoked when it was withdrawn
 */
public record ApiKey(
        String id,
        Optional<String> name,
        long created,
        Optional<String> createdBy,
        OptionalLong lastUsed,
        long uses,
        OptionalLong revoked) {

    /** The longest name, in characters (code points). */
    public static final int LONGEST_NAME = 255;

    public boolean isRevoked() {
        return revoked.isPresent();
    }
}

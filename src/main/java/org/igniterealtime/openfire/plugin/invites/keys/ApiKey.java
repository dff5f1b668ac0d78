// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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
 * @param scopes what it may do
 * @param expires when it ends by itself; empty for never
 * @param limits what its invites may be like
 * @param origin how it came to be
 * @param made the invites of the last day on which it made any; counted for keys with a limit
 */
public record ApiKey(
        String id,
        Optional<String> name,
        long created,
        Optional<String> createdBy,
        OptionalLong lastUsed,
        long uses,
        OptionalLong revoked,
        Set<Scope> scopes,
        OptionalLong expires,
        KeyLimits limits,
        Origin origin,
        DayCount made) {

    /** The longest name, in characters (code points). */
    public static final int LONGEST_NAME = 255;

    /**
     * How many in a day.
     *
     * @param day days since 1970, in UTC
     */
    public record DayCount(long day, long count) {

        static final DayCount NONE = new DayCount(0, 0);
    }

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean isRevoked() {
        return revoked.isPresent();
    }

    /** Whether it had ended by itself by then. */
    public boolean hasExpired(long now) {
        return expires.isPresent() && expires.getAsLong() <= now;
    }

    /** Whether it works: neither withdrawn nor ended by itself. */
    public boolean isGood(long now) {
        return !isRevoked() && !hasExpired(now);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** How many invites were counted on this day (days since 1970, UTC) or a later one. */
    long madeOn(long day) {
        return made.day() >= day ? made.count() : 0;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;

/**
 * What the invites of a key may be like, and how many it may make. What nobody has said is careful.
 *
 * @param perDay invites that it may make in one day (UTC), 1 or more; empty for any number
 * @param mostUses for so many people at most, 1 to {@link NewInvite#MOST_USES}
 * @param longestLifetime for so long at most; empty for the server's default lifetime
 * @param groups that newcomers may join; others they may not
 * @param namesInviter whether an invite may be in the name of a user
 */
public record KeyLimits(
        OptionalLong perDay,
        int mostUses,
        Optional<Duration> longestLifetime,
        Set<String> groups,
        boolean namesInviter) {

    /** As many as it likes, each for one person, with the default lifetime and nothing else. */
    public static final KeyLimits CAREFUL =
            new KeyLimits(OptionalLong.empty(), 1, Optional.empty(), Set.of(), false);

    /** More a day are no limit. */
    public static final long MOST_PER_DAY = 1_000_000;

    /**
     * @throws IllegalArgumentException when a number or a lifetime is out of its range
     */
    public KeyLimits {
        if (perDay.isPresent() && (perDay.getAsLong() < 1 || perDay.getAsLong() > MOST_PER_DAY)) {
            throw new IllegalArgumentException("Invites a day out of range");
        }
        if (mostUses < 1 || mostUses > NewInvite.MOST_USES) {
            throw new IllegalArgumentException("Uses out of range");
        }
        if (longestLifetime.filter(d -> !isLifetime(d)).isPresent()) {
            throw new IllegalArgumentException("Lifetime out of range");
        }
        groups = Set.copyOf(groups);
    }

    private static boolean isLifetime(Duration lifetime) {
        return lifetime.toMillis() >= 1 && lifetime.compareTo(NewInvite.LONGEST_LIFETIME) <= 0;
    }

    /** The same with so many invites a day. */
    public KeyLimits perDay(long invites) {
        return new KeyLimits(
                OptionalLong.of(invites), mostUses, longestLifetime, groups, namesInviter);
    }

    /** The same for so many people and so long. */
    public KeyLimits each(int uses, Optional<Duration> lifetime) {
        return new KeyLimits(perDay, uses, lifetime, groups, namesInviter);
    }

    /** The same for newcomers who may join these groups. */
    public KeyLimits joining(Set<String> names) {
        return new KeyLimits(perDay, mostUses, longestLifetime, names, namesInviter);
    }

    /** The same in the name of any user. */
    public KeyLimits namingInviters(boolean may) {
        return new KeyLimits(perDay, mostUses, longestLifetime, groups, may);
    }
}

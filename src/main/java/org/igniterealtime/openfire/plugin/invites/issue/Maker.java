// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Who wants an invite made, and what this maker may ask for.
 *
 * @param mayReset whether for a new password of somebody's account
 * @param mayNameInviter whether in the name of any user; a user may always in their own
 * @param mostUses for so many people at most
 * @param longestLifetime for so long at most; empty for no limit but everybody's
 * @param groups for newcomers who join these; empty for any
 * @param grantsNames whether a preset name may be one that is kept back
 */
public record Maker(
        Source source,
        boolean mayReset,
        boolean mayNameInviter,
        int mostUses,
        Optional<Duration> longestLifetime,
        Optional<Set<String>> groups,
        boolean grantsNames) {

    /** An administrator on the console, who may ask for anything. */
    public static Maker administrator(String name) {
        return new Maker(
                Source.console(name),
                true,
                true,
                NewInvite.MOST_USES,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /**
     * A user in a client. Groups and several uses are for administrators: a group may give its
     * members rights, and many uses would get around the limit for each user.
     */
    public static Maker user(Inviter inviter) {
        boolean any = inviter.isAdministrator();
        return new Maker(
                Source.user(inviter.username()),
                false,
                false,
                any ? NewInvite.MOST_USES : 1,
                Optional.empty(),
                any ? Optional.empty() : Optional.of(Set.of()),
                false);
    }

    /** A program with an API key: invites for one person with the default lifetime. */
    public static Maker key(String keyId, Duration longestLifetime) {
        return new Maker(
                Source.key(keyId),
                false,
                false,
                1,
                Optional.of(longestLifetime),
                Optional.of(Set.of()),
                false);
    }
}

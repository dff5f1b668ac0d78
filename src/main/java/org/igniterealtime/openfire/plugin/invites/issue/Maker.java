// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/**
 * Who wants an invite made, and what this maker may ask for.
 *
 * @param mayReset whether for a new password of somebody's account
 * @param mayNameInviter whether in the name of any user; a user may always in their own
 * @param mostUses the most uses per invite
 * @param longestLifetime for so long at most; empty for no limit but everybody's
 * @param usualLifetime how long an invite lives whose wish does not say; empty for the default
 * @param groups for newcomers who join these; empty for any
 * @param grantsNames whether a preset name may be one that is kept back
 * @param countedKey the id of the key whose invites of today are counted; empty where none are
 */
public record Maker(
        Source source,
        boolean mayReset,
        boolean mayNameInviter,
        int mostUses,
        Optional<Duration> longestLifetime,
        Optional<Duration> usualLifetime,
        Optional<Set<String>> groups,
        boolean grantsNames,
        Optional<String> countedKey) {

    /** An administrator on the console, who may ask for anything. */
    public static Maker administrator(String name) {
        return new Maker(
                Source.console(name),
                true,
                true,
                NewInvite.MOST_USES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    /**
     * A user in a client. Groups and several uses are for administrators: a group may give its
     * members rights, and many uses would get around the limit for each user. Password resets and
     * inviting in the name of others are reserved for them, too.
     */
    public static Maker user(Inviter inviter) {
        boolean any = inviter.isAdministrator();
        return new Maker(
                Source.user(inviter.username()),
                any,
                any,
                any ? NewInvite.MOST_USES : 1,
                Optional.empty(),
                Optional.empty(),
                any ? Optional.empty() : Optional.of(Set.of()),
                false,
                Optional.empty());
    }

    /** A program with an API key: invites for one person with the default lifetime. */
    public static Maker key(String keyId, Duration longestLifetime) {
        return key(keyId, KeyLimits.CAREFUL, false, longestLifetime);
    }

    /**
     * A program with this key. It is never an administrator: it gives no name away that is kept
     * back.
     *
     * @param defaultLifetime everybody's; the longest for a key that does not say
     */
    public static Maker key(ApiKey key, Duration defaultLifetime) {
        return LocalSecret.isOf(key)
                ? local(Source.key(key.id()))
                : key(key.id(), key.limits(), key.may(Scope.RESETS_CREATE), defaultLifetime);
    }

    /** Somebody at the server itself, who may do all but give away names that are kept back. */
    private static Maker local(Source source) {
        return new Maker(
                source,
                true,
                true,
                NewInvite.MOST_USES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * Whether for an invite with a greeting, which speaks for the inviter: a user's own, or any.
     */
    boolean mayGreet() {
        return mayNameInviter || source.type() == Source.Type.USER;
    }

    /**
     * Whether an invite of this maker may live that long.
     *
     * @param lifetime empty for the default, unless {@code forEver}
     */
    boolean mayLast(Optional<Duration> lifetime, boolean forEver) {
        return longestLifetime
                .map(most -> !forEver && lifetime.filter(d -> d.compareTo(most) > 0).isEmpty())
                .orElse(true);
    }

    private static Maker key(
            String keyId, KeyLimits limits, boolean mayReset, Duration defaultLifetime) {
        Duration longest = limits.longestLifetime().orElse(defaultLifetime);
        return new Maker(
                Source.key(keyId),
                mayReset,
                limits.namesInviter(),
                limits.mostUses(),
                Optional.of(longest),
                Optional.of(longest.compareTo(defaultLifetime) < 0 ? longest : defaultLifetime),
                Optional.of(limits.groups()),
                false,
                limits.perDay().isPresent() ? Optional.of(keyId) : Optional.empty());
    }
}

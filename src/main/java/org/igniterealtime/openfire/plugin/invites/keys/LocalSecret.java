// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * What proves that somebody is at the server itself: the command line reads it from a file that
 * only the server's own user may read. New at each start, and nowhere but in that file and here. It
 * is presented as a key with the id {@code local}, which no stored key has.
 */
public final class LocalSecret {

    static final String ID = "local";
    private static final int LENGTH = 32;

    /** May do everything that a key may do, and sees to the keys themselves. */
    private static final ApiKey KEY =
            new ApiKey(
                    ID,
                    Optional.of("command line"),
                    0,
                    Optional.empty(),
                    OptionalLong.empty(),
                    0,
                    OptionalLong.empty(),
                    Set.of(Scope.values()),
                    OptionalLong.empty(),
                    KeyLimits.CAREFUL
                            .each(NewInvite.MOST_USES, Optional.of(NewInvite.LONGEST_LIFETIME))
                            .namingInviters(true),
                    Origin.LOCAL,
                    ApiKey.DayCount.NONE);

    private final String presented = ID + "/" + Tokens.random(LENGTH);
    private final SecretHash hash = SecretHash.of(presented.substring(presented.indexOf('/') + 1));

    /** The whole of it, to be written into the file and nowhere else. */
    public String presented() {
        return presented;
    }

    /** Whether somebody presents this and no stored key, right or wrong. */
    public static boolean isMeantBy(String text) {
        return PresentedKey.read(text).filter(key -> key.id().equals(ID)).isPresent();
    }

    /** The rights of the command line, for the right secret; compared in constant time. */
    public Optional<ApiKey> check(String text) {
        return PresentedKey.read(text)
                .filter(key -> key.id().equals(ID))
                .filter(key -> hash.matches(SecretHash.of(key.secret())))
                .map(key -> KEY);
    }

    /** Whether these are the rights of the command line. */
    public static boolean isOf(ApiKey key) {
        return key.id().equals(ID);
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "LocalSecret";
    }
}

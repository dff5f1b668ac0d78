// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.keys;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that a key may do. What its invites may be like is said by its {@link KeyLimits}. */
public enum Scope {
    /** Make invites: all that a key of Prosody's may do. */
    INVITES_CREATE("invites:create"),
    /** Read the invites that it has made itself. */
    INVITES_READ("invites:read"),
    /** Read everybody's. */
    INVITES_READ_ALL("invites:read_all"),
    /** Change and revoke the invites that it has made itself. */
    INVITES_MANAGE("invites:manage"),
    /** Change and revoke everybody's. */
    INVITES_MANAGE_ALL("invites:manage_all"),
    /** See the links of invites that it may read, not only of those that it makes. */
    INVITES_LINKS("invites:links"),
    /** Have links mailed. */
    INVITES_MAIL("invites:mail"),
    /** Make links with which somebody sets a new password; never an administrator's. */
    RESETS_CREATE("resets:create");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As it is written in requests, answers and on the command line. */
    public String word() {
        return word;
    }

    /** The scope of this word; empty when there is none. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** All of these in one line, in the order above, with spaces between (RFC 6749, 3.3). */
    static String line(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    /** What {@link #line} wrote; words that are no scope give no right. */
    static Set<Scope> ofLine(String line) {
        return Stream.of(line.split(" "))
                .flatMap(word -> of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

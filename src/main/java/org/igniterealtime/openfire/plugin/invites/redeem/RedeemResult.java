// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.Weakness;

/** What came of an attempt to redeem an invite. Unless it is REDEEMED, no use was spent. */
public enum RedeemResult {
    /** The account is there, or its password is set. */
    REDEEMED,
    /** Another attempt took the last use, or the invite was withdrawn meanwhile. */
    USED_UP,
    /** The invite does not make accounts. */
    NOT_FOR_ACCOUNTS,
    /** The name cannot be a user's name. */
    NAME_MALFORMED,
    /** The name has a character that no name can have. */
    NAME_CHARACTER,
    /** The name has neither letter nor digit. */
    NAME_WITHOUT_LETTER,
    /** The name has letters of different or rare alphabets, by which it looks like others. */
    NAME_MIXED,
    /** The names of this server are of another form. */
    NAME_PATTERN,
    /** The invite is for another name. */
    NAME_NOT_PRESET,
    /** Another invite reserves the name. */
    NAME_RESERVED,
    /**
     * There is an account of that name, or the name is kept closed for a reason that is nobody's
     * business; for a reset: there is none any more.
     */
    NAME_TAKEN,
    /** Too many names were taken: this invite has to wait at this address. */
    TOO_MANY_NAMES,
    PASSWORD_TOO_SHORT(Weakness.TOO_SHORT),
    PASSWORD_TOO_LONG(Weakness.TOO_LONG),
    /** It has a character that clients change or cannot send. */
    PASSWORD_CHARACTER(Weakness.CHARACTER),
    /** Letters of both directions, or such that run right to left and not to its ends. */
    PASSWORD_DIRECTION(Weakness.DIRECTION),
    /** Among those that everybody tries first. */
    PASSWORD_COMMON(Weakness.COMMON),
    /** The name is most of it. */
    PASSWORD_LIKE_NAME(Weakness.LIKE_NAME),
    /**
     * Accounts, or this one whose password is to be set, are kept where this server may only read.
     */
    READ_ONLY,
    /** The user store failed. */
    FAILED;

    private final Optional<Weakness> weakness;

    RedeemResult() {
        this.weakness = Optional.empty();
    }

    RedeemResult(Weakness weakness) {
        this.weakness = Optional.of(weakness);
    }

    /** Whether somebody else has the name, or seems to. */
    public boolean isTakenName() {
        return this == NAME_TAKEN || this == NAME_RESERVED;
    }

    /** Why another password would help; empty where none would. */
    public Optional<Weakness> weakness() {
        return weakness;
    }

    /** What comes of an attempt with a password that will not do. */
    static RedeemResult of(Weakness weakness) {
        return Stream.of(values())
                .filter(result -> result.weakness.equals(Optional.of(weakness)))
                .findFirst()
                .orElseThrow();
    }
}

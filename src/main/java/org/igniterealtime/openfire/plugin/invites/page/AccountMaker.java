// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;

/** Turns an invite into an account, or into a new password of one. */
public interface AccountMaker {

    /** Whether accounts cannot be made here at all, for instance because they are in LDAP. */
    boolean isReadOnly();

    /** Whether the people an invite speaks of still have accounts that work. */
    boolean isBacked(Invite invite);

    /** Whether the one name that a live invite is for is not to be had any more. */
    boolean isNameInUse(Invite invite);

    /** The live invite of a token that somebody presents, if it makes accounts or passwords. */
    Optional<Invite> present(String token);

    /**
     * The same for a token that was presented a while ago: its lifetime does not count any more
     * (XEP-0445 section 3), but it must not be used up or withdrawn.
     */
    Optional<Invite> presentedBefore(String token);

    /** The invite of a token in whatever state. */
    Optional<Invite> find(String token);

    /**
     * What was made in a browser within the last hour, the latest first, that included which is
     * still being made.
     *
     * @param browser its fingerprint, see {@link CsrfCookie#fingerprint}
     */
    List<Made> madeIn(String browser);

    /**
     * Makes the account, or sets the password.
     *
     * @param name as the person typed it
     * @param password as the person typed it
     * @param address the network address of the person
     * @param browser the fingerprint of the person's browser
     */
    RedeemResult redeem(
            Invite invite, String name, String password, String address, Optional<String> browser);

    /** How long this invite cannot be redeemed from there, after too many taken names. */
    Optional<Duration> waitForName(Invite invite, String address);

    /**
     * What is wrong with a name that somebody wants with this invite, as far as can be seen without
     * trying; one of the NAME results. Each look counts.
     *
     * @param name as the person typed it
     * @param address the network address of the person
     */
    Optional<RedeemResult> nameObstacle(Invite invite, String name, String address);

    /** What a user of this server wants to be called; the user name if there is nothing better. */
    String displayName(String username);

    /** The address that an account of this name has; empty when it cannot be a name. */
    Optional<String> address(String name);
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.invites.Door;

/**
 * One use of an invite: claimed when the attempt began, completed when it had succeeded. A claim
 * that is neither completed nor given back belongs to an attempt under way, or to a server that was
 * killed in the middle of one.
 *
 * @param id random, not secret
 * @param inviteId the invite's
 * @param redeemer the bare address that redeemed it, up to {@link #LONGEST_REDEEMER} characters;
 *     empty text after that account was deleted
 * @param door by which way
 * @param claimed when the attempt began
 * @param completed when it had succeeded
 */
public record Claim(
        String id,
        String inviteId,
        String redeemer,
        Door door,
        long claimed,
        OptionalLong completed) {

    /** The column's width. */
    public static final int LONGEST_REDEEMER = 255;

    /** The same claim under another id. */
    Claim as(String other) {
        return new Claim(other, inviteId, redeemer, door, claimed, completed);
    }

    /** All but the token. */
    @Override
    public String toString() {
        return "Claim[" + redeemer + " by " + door + ", claimed " + claimed + "]";
    }
}

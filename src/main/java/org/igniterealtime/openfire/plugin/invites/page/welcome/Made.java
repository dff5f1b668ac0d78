// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.welcome;

import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;

/** An account that was made here, or its new password: the invite, and the use of it. */
public record Made(Invite invite, Claim claim) {

    /** The bare address of the account. */
    String address() {
        return claim.redeemer();
    }

    /** False while it is still being made. */
    boolean isDone() {
        return claim.completed().isPresent();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Door;

/**
 * Whoever comes with an invite.
 *
 * @param door by which way
 * @param address the network address
 * @param browser what {@link Claims#madeIn} knows the browser by, 64 characters or fewer; empty
 *     where there is none
 */
public record Visitor(Door door, String address, Optional<String> browser) {

    /** Somebody in a client. */
    public static Visitor inClient(String address) {
        return new Visitor(Door.XMPP, address, Optional.empty());
    }
}

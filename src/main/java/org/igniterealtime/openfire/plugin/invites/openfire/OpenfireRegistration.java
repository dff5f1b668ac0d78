// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import org.jivesoftware.openfire.XMPPServer;

/** Openfire's own in-band registration, which the plugin stands before and never changes. */
public final class OpenfireRegistration {

    private OpenfireRegistration() {}

    /** Whether anybody could register in a client, were it not for the plugin. */
    public static boolean isEnabled() {
        return XMPPServer.getInstance().getIQRegisterHandler().isInbandRegEnabled();
    }
}

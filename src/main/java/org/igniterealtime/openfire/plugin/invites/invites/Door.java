// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/** The door by which an invite was redeemed. Who had it made is a {@link Source}. */
public enum Door {
    /** The form in the browser. */
    WEB,
    /** Registration in a client: XEP-0445, XEP-0077. */
    XMPP,
    /** A subscription request that carried the token: XEP-0379. */
    SUBSCRIPTION
}

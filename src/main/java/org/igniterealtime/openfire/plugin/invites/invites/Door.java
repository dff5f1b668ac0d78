// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

/** By which way an invite was redeemed. */
public enum Door {
    /** The form in the browser. */
    WEB,
    /** Registration in a client: XEP-0445, XEP-0077. */
    XMPP,
    /** A subscription request that carried the token: XEP-0379. */
    SUBSCRIPTION
}

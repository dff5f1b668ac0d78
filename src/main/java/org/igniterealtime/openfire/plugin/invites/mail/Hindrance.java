// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

/** What keeps an invite from being mailed. */
public enum Hindrance {
    /** No mail server, or no address to send from, was set. */
    NOT_SET_UP,
    /** There is nowhere to send it to. */
    NO_ADDRESS,
    ADDRESS_MALFORMED,
    /** Whoever has this address wants no mail from here. */
    SILENCED,
    /** The invite is no longer live. */
    OVER,
    /** The link cannot be shown on this server. */
    SEALED,
    /** It cannot live as long as is wanted. */
    NOT_PROLONGED,
    /** One is on its way. */
    ON_ITS_WAY
}

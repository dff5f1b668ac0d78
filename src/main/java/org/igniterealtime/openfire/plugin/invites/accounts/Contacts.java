// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

/** The contact lists of this server's users. */
public interface Contacts {

    /** What ties a user to a contact, as the user's own contact list has it. */
    enum Tie {
        /** The contact does not see when the user is there. */
        NONE,
        /** The contact sees when the user is there; the user does not see the contact. */
        SUBSCRIBED,
        /** Each sees the other. */
        MUTUAL
    }

    /**
     * What ties a user to a contact; {@link Tie#NONE} also when there is no such user.
     *
     * @param address the contact's, bare
     */
    Tie tie(String username, String address);

    /**
     * Makes two users of this server contacts of each other at once: both lists are stored, each
     * online resource of both gets exactly one roster push, and each side gets the other's
     * presence. Nobody is asked. Of two that are contacts already, nobody hears anything.
     *
     * @throws IllegalStateException when one of the two has no account
     */
    void connect(String username, String other);

    /**
     * Tells another user of this server, on each online resource, that the request to be subscribed
     * is approved (RFC 6121 section 3.1.6). Changes no list; never throws, since the two are
     * contacts whether or not it is told.
     */
    void confirm(String username, String other);

    /**
     * Approves a subscription request of somebody on another server and asks to be subscribed back
     * (RFC 6121 sections 3.1.5 and 3.1.2). When done again, only the approval is sent again, and
     * the request while it is unanswered.
     *
     * @param address the stranger's, bare
     * @throws IllegalStateException when the user has no account
     */
    void accept(String username, String address);
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Somebody's place among those who came by invites. It stays when the invite is deleted, and also
 * when the account is, as long as somebody hangs on it.
 *
 * @param id public, opens nothing; ids sort by the time the accounts were made
 * @param parentId the inviter's; empty for a root, and for whoever came by a program's invite
 * @param depth 0 without a parent, else one more than the parent's
 * @param person empty after the account was deleted
 * @param by how this person came; empty for an inviter whom no invite has brought
 * @param joined when the account was made
 */
public record Node(
        String id,
        Optional<String> parentId,
        int depth,
        Optional<Person> person,
        Optional<By> by,
        long joined) {

    /** What an id looks like, as a regular expression. */
    public static final String ID = "nod_[0-9a-z]{26}";

    /** Whether the text could be an id at all, so that other text costs no query. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }

    /**
     * How somebody came.
     *
     * @param inviteId by which invite, which may be deleted by now
     * @param source who had it made; a deleted person's name is not kept
     * @param door by which way it was redeemed
     */
    public record By(String inviteId, Source source, Door door) {}
}

package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;

/**
 * Which invites to list, newest first.
 *
 * @param search text that occurs in token, name, inviter, source or note, in any letter case; empty
 *     for all
 * @param state only those in this state
 * @param skip how many to leave out, 0 or more
 * @param limit how many to return, 1 or more
 */
public record InviteQuery(String search, Optional<State> state, int skip, int limit) {

    public InviteQuery {
        if (skip < 0 || limit < 1) {
            throw new IllegalArgumentException("No such page: " + skip + ", " + limit);
        }
    }
}

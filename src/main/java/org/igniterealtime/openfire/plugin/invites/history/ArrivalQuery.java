// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Which of those who came by invites to list, the latest first.
 *
 * @param source only by those that this maker had made
 * @param inviteId only by this one
 * @param inviter only by those of this user
 * @param username only this user
 * @param since only those who came at this time or later, in milliseconds
 * @param after the id of the last one on the page before
 * @param limit how many to return, 1 to {@link #MOST}
 */
public record ArrivalQuery(
        Optional<Source> source,
        Optional<String> inviteId,
        Optional<String> inviter,
        Optional<String> username,
        OptionalLong since,
        Optional<String> after,
        int limit) {

    /** The largest page. */
    public static final int MOST = 200;

    public ArrivalQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("No such page: " + limit);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param invites newest first; may be fewer than asked for, or none, and yet there may be more
 * @param next where to go on, an opaque text for {@link InviteQuery#after}; empty at the end
 */
public record InvitePage(List<Invite> invites, Optional<String> next) {

    /**
     * How many invites a query finds.
     *
     * @param found so many were found
     * @param more whether there may be more, because not all of them were looked at
     */
    public record Count(int found, boolean more) {}

    public InvitePage {
        invites = List.copyOf(invites);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.history.Branch;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Withdraws what a branch of the tree of who came by whom could still bring: the live invites that
 * its people have made, and those that would make somebody their contact.
 */
public final class BranchRevocation {

    /** So many are looked at and withdrawn at once. */
    static final int MOST = 1_000;

    private final ManyInvites invites;
    private final Revocation revocation;

    public BranchRevocation(ManyInvites invites, Revocation revocation) {
        this.invites = invites;
        this.revocation = revocation;
    }

    /**
     * The live invites of a branch.
     *
     * @param more whether there are more than were looked at
     */
    public record Open(List<Invite> invites, boolean more) {}

    /** What would be withdrawn now. */
    public Open open(Branch branch) {
        List<Invite> all = invites.liveOf(branch.usernames(), MOST + 1);
        return new Open(
                all.subList(0, Math.min(all.size(), MOST)), branch.more() || all.size() > MOST);
    }

    /**
     * Withdraws them.
     *
     * @return how many
     */
    public int revoke(Branch branch, Source by) {
        return revocation.revoke(open(branch).invites(), by);
    }
}

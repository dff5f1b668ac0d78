// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.history.Branch;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;

/**
 * Withdraws what a branch of the tree of who came by whom could still bring: the live invites that
 * its people have made, and those that would make somebody their contact.
 */
public final class BranchRevocation {

    /** So many are looked at and withdrawn at once. */
    static final int MOST = 1_000;

    private final Invites invites;
    private final Revocation revocation;

    public BranchRevocation(Invites invites, Revocation revocation) {
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
        Map<String, Invite> found = new LinkedHashMap<>();
        InviteQuery live = InviteQuery.all(InviteQuery.MOST).in(Optional.of(State.LIVE));
        for (String user : branch.usernames()) {
            collect(live.byAnyOf(List.of(Source.user(user), Source.console(user))), found);
            collect(live.from(Optional.of(user)), found);
        }
        List<Invite> all = List.copyOf(found.values());
        return new Open(
                all.subList(0, Math.min(all.size(), MOST)), branch.more() || all.size() > MOST);
    }

    private void collect(InviteQuery query, Map<String, Invite> found) {
        Optional<String> next = Optional.empty();
        do {
            InvitePage page = invites.list(query.after(next));
            page.invites().forEach(invite -> found.put(invite.id(), invite));
            next = page.next();
        } while (next.isPresent() && found.size() <= MOST);
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

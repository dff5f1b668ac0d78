// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/**
 * What a user has made, whether in a client or in a browser, and what became of it. Nobody else's
 * invites are ever found here. Links for a new password, which administrators make, are not among
 * them: whoever gets hold of one has somebody's account.
 */
public final class OwnInvites {

    /**
     * One of them.
     *
     * @param state where it stands now
     * @param newcomers the bare addresses of those who came by it, the first first; those who have
     *     left are not named
     */
    public record Own(Invite invite, State state, List<String> newcomers) {

        /** Whether somebody without an account gets one by it. */
        public boolean makesAccounts() {
            return invite.kind() == Kind.ACCOUNT || invite.allowsRegistration();
        }
    }

    /**
     * One page of them.
     *
     * @param next where to go on; empty at the end
     */
    public record Page(List<Own> invites, Optional<String> next) {}

    private final Invites invites;
    private final Claims claims;
    private final Issuance issuance;

    public OwnInvites(Invites invites, Claims claims, Issuance issuance) {
        this.invites = invites;
        this.claims = claims;
        this.issuance = issuance;
    }

    /**
     * A user's invites, newest first.
     *
     * @param after where the page before has ended
     * @param limit how many, 1 to {@link InviteQuery#MOST}
     */
    public Page list(String username, Optional<String> after, int limit) {
        InvitePage page = invites.list(madeBy(username, limit).after(after));
        return new Page(own(page.invites()), page.next());
    }

    /**
     * Those of a user's invites that can be redeemed, newest first.
     *
     * @param limit how many, 1 to {@link InviteQuery#MOST}
     */
    public List<Own> live(String username, int limit) {
        InviteQuery query = madeBy(username, limit).in(Optional.of(State.LIVE));
        return own(invites.list(query).invites());
    }

    private static InviteQuery madeBy(String username, int limit) {
        return InviteQuery.all(limit).by(Optional.of(Source.user(username)));
    }

    /** The user's invite of this id; empty when it is somebody else's, or nobody's. */
    public Optional<Own> find(String username, String id) {
        return owned(username, id).map(invite -> own(List.of(invite)).get(0));
    }

    /**
     * Withdraws the user's invite of this id.
     *
     * @return the invite as it was; empty when it is somebody else's, or cannot be redeemed anyway
     */
    public Optional<Invite> revoke(String username, String id) {
        return owned(username, id)
                .filter(invite -> invites.stateOf(invite) == State.LIVE)
                .flatMap(invite -> issuance.revoke(id, Source.user(username)));
    }

    private Optional<Invite> owned(String username, String id) {
        return invites.findById(id)
                .filter(invite -> invite.source().equals(Source.user(username)))
                .filter(OwnInvites::isShown);
    }

    private static boolean isShown(Invite invite) {
        return invite.kind() != Kind.RESET;
    }

    /** Those of them that users see, with who came by each. */
    private List<Own> own(List<Invite> all) {
        List<Invite> some = all.stream().filter(OwnInvites::isShown).toList();
        Map<String, List<String>> newcomers = claims.redeemers(some, NewInvite.MOST_USES);
        return some.stream()
                .map(
                        invite ->
                                new Own(
                                        invite,
                                        invites.stateOf(invite),
                                        newcomers.getOrDefault(invite.id(), List.of())))
                .toList();
    }
}

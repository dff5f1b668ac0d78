package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;

/** Makes invites that make accounts, as far as server, settings and what is there already allow. */
public final class AccountInvites {

    /** Why there cannot be another one. */
    public enum Obstacle {
        NOT_ALLOWED,
        /** The server can make no accounts. */
        READ_ONLY,
        /** The user has as many live ones as allowed. */
        TOO_MANY
    }

    private final Invites invites;
    private final InvitePolicy policy;
    private final Accounts accounts;

    public AccountInvites(Invites invites, InvitePolicy policy, Accounts accounts) {
        this.invites = invites;
        this.policy = policy;
        this.accounts = accounts;
    }

    /** What keeps this user from making one more. */
    public Optional<Obstacle> obstacle(Inviter inviter) {
        if (!policy.mayInviteNewUsers(inviter)) {
            return Optional.of(Obstacle.NOT_ALLOWED);
        }
        if (accounts.areReadOnly()) {
            return Optional.of(Obstacle.READ_ONLY);
        }
        return policy.hasRoom(inviter, () -> invites.countLiveAccountInvites(inviter.username()))
                ? Optional.empty()
                : Optional.of(Obstacle.TOO_MANY);
    }

    /**
     * Makes one. One at a time, so that a user who asks twice at once does not get more than
     * allowed; on two nodes of a cluster that can still happen.
     *
     * @return empty when there is an {@link #obstacle}
     */
    public synchronized Optional<Invite> create(Inviter inviter, NewInvite wanted) {
        return obstacle(inviter).isPresent()
                ? Optional.empty()
                : Optional.of(invites.create(wanted));
    }
}

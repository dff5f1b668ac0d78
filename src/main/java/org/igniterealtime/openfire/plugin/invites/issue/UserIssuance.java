// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance.Issued;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/**
 * Makes invites for users who act without an administrator, in a client or in a browser: within the
 * policy, and no more of those that make accounts than a user may have. Every method throws {@link
 * StoreException} when the database refuses, and then nothing has changed.
 */
public final class UserIssuance {

    /**
     * A contact invite for a user.
     *
     * @param withoutAccount why nobody can make an account by it; empty when one can
     */
    public record ContactInvite(Issued issued, Optional<Code> withoutAccount) {}

    private final Issuance issuance;
    private final Invites invites;
    private final InvitePolicy policy;
    private final Accounts accounts;

    public UserIssuance(
            Issuance issuance, Invites invites, InvitePolicy policy, Accounts accounts) {
        this.issuance = issuance;
        this.invites = invites;
        this.policy = policy;
        this.accounts = accounts;
    }

    /** What keeps this user from inviting one more person without an account. */
    public Optional<Code> obstacle(Inviter inviter) {
        if (!policy.mayInviteNewUsers(inviter)) {
            return Optional.of(Code.KIND_FORBIDDEN);
        }
        if (accounts.areReadOnly()) {
            return Optional.of(Code.READ_ONLY_ACCOUNTS);
        }
        return policy.hasRoom(inviter, () -> live(inviter))
                ? Optional.empty()
                : Optional.of(Code.QUOTA_SPENT);
    }

    private Optional<Code> obstacle(Inviter inviter, InviteWish wish) {
        boolean isContact = wish.kind() == Kind.CONTACT;
        if (isContact && !policy.mayInviteContacts(inviter)) {
            return Optional.of(Code.KIND_FORBIDDEN);
        }
        return isContact && !wish.mayRegister() ? Optional.empty() : obstacle(inviter);
    }

    /**
     * Makes an invite. Those that make accounts are made one at a time, so that a user who asks
     * twice at once does not get more than allowed. Another node of a cluster may make one at the
     * same moment: so it is counted once more, and one too many is withdrawn.
     */
    public synchronized Issued issue(Inviter inviter, InviteWish wish) {
        Optional<Code> obstacle = obstacle(inviter, wish);
        if (obstacle.isPresent()) {
            return Issued.wrong(List.of(WishProblem.of(obstacle.get())));
        }
        Maker maker = Maker.user(inviter);
        Issued issued = issuance.issue(wish, maker);
        Optional<Invite> excess = issued.invite().filter(made -> isTooMany(made, inviter));
        excess.ifPresent(made -> issuance.revoke(made.id(), maker.source()));
        return excess.isPresent()
                ? Issued.wrong(List.of(WishProblem.of(Code.QUOTA_SPENT)))
                : issued;
    }

    private boolean isTooMany(Invite made, Inviter inviter) {
        return made.allowsRegistration() && policy.hasTooMany(inviter, () -> live(inviter));
    }

    private long live(Inviter inviter) {
        return invites.countLiveAccountInvites(inviter.username());
    }

    /**
     * Makes a contact invite for a user who asks for nothing else. An account can be made by it
     * when this user may invite new people. It makes a contact only for who may not, or has as many
     * live invites of that sort as allowed: nobody explicitly asked for an account, and a refusal
     * would leave the user without any link (XEP-0401 section 4.1).
     */
    public ContactInvite issueContact(Inviter inviter) {
        InviteWish wish = InviteWish.of(Kind.CONTACT);
        Issued both = issue(inviter, wish.from(inviter.username(), true));
        return both.invite().isPresent()
                ? new ContactInvite(both, Optional.empty())
                : new ContactInvite(
                        issue(inviter, wish.from(inviter.username(), false)),
                        Optional.of(both.problems().get(0).code()));
    }
}

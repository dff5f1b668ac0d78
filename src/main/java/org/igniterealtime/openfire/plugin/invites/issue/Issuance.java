// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;

/**
 * The one place where invites are made, changed and revoked, for every door. Whoever wants one says
 * what and who; the rules say what is wrong with it, policy and quota whether this user may have
 * one more. Every method throws {@link StoreException} when the database refuses, and then nothing
 * has changed.
 */
public final class Issuance {

    /**
     * What came of a wish, or of a wanted change.
     *
     * @param invite what was made, or is now; empty when there are problems
     */
    public record Issued(Optional<Invite> invite, List<WishProblem> problems) {}

    private final Invites invites;
    private final InviteRules rules;
    private final ChangeRules changeRules;
    private final InvitePolicy policy;
    private final Accounts accounts;
    private final Events events;

    public Issuance(
            Invites invites,
            InviteRules rules,
            InvitePolicy policy,
            Accounts accounts,
            Events events) {
        this.invites = invites;
        this.rules = rules;
        this.changeRules = new ChangeRules(rules, invites);
        this.policy = policy;
        this.accounts = accounts;
        this.events = events;
    }

    /** What is wrong with a wish; empty when it could be made now. */
    public List<WishProblem> problems(InviteWish wish, Maker maker) {
        return rules.problems(wish, maker);
    }

    /** Makes an invite for an administrator or a program. */
    public Issued issue(InviteWish wish, Maker maker) {
        List<WishProblem> problems = rules.problems(wish, maker);
        return problems.isEmpty()
                ? new Issued(Optional.of(make(wish, maker)), List.of())
                : new Issued(Optional.empty(), problems);
    }

    /**
     * Makes all of these or none.
     *
     * @return what is wrong with each, in their order; all empty when they were made
     */
    public List<Issued> issueAll(List<InviteWish> wishes, Maker maker) {
        List<List<WishProblem>> problems =
                wishes.stream().map(wish -> rules.problems(wish, maker)).toList();
        if (!problems.stream().allMatch(List::isEmpty)) {
            return problems.stream().map(p -> new Issued(Optional.empty(), p)).toList();
        }
        List<NewInvite> wanted = wishes.stream().map(wish -> rules.invite(wish, maker)).toList();
        List<Invite> made = invites.createAll(wanted);
        events.tell(new Event.Issued(maker.source(), made));
        List<Issued> answers = new ArrayList<>();
        made.forEach(invite -> answers.add(new Issued(Optional.of(invite), List.of())));
        return answers;
    }

    /** What keeps this user from inviting one more person without an account. */
    public Optional<Code> obstacle(Inviter inviter) {
        if (!policy.mayInviteNewUsers(inviter)) {
            return Optional.of(Code.KIND_FORBIDDEN);
        }
        if (accounts.areReadOnly()) {
            return Optional.of(Code.READ_ONLY_ACCOUNTS);
        }
        return policy.hasRoom(inviter, () -> invites.countLiveAccountInvites(inviter.username()))
                ? Optional.empty()
                : Optional.of(Code.QUOTA_SPENT);
    }

    /**
     * Makes an invite for a user in a client. Those that make accounts are made one at a time, so
     * that a user who asks twice at once does not get more than allowed; on two nodes of a cluster
     * that can still happen.
     */
    public synchronized Issued issueFor(Inviter inviter, InviteWish wish) {
        boolean makesAccounts = wish.kind() != Kind.CONTACT || wish.mayRegister();
        Optional<Code> obstacle = makesAccounts ? obstacle(inviter) : Optional.empty();
        return obstacle.isPresent()
                ? new Issued(Optional.empty(), List.of(WishProblem.of(obstacle.get())))
                : issue(wish, Maker.user(inviter));
    }

    /**
     * Changes lifetime, uses, note or groups of an invite, all that is wanted or nothing. What has
     * expired or is used up works again when it gets more time or more uses; a revoked invite stays
     * revoked. Whether this maker may change this very invite is for the door to decide.
     *
     * @param invite as the door has found it
     * @param maker who wants it, within the same bounds as for a new invite
     */
    public Issued change(Invite invite, InviteChange change, Maker maker) {
        List<String> groups = invites.groupsOf(invite);
        List<WishProblem> problems = changeRules.problems(invite, groups, change, maker);
        if (!problems.isEmpty()) {
            return new Issued(Optional.empty(), problems);
        }
        Invite changed = changed(invite, change);
        List<String> groupsThen = change.groups().orElse(groups);
        if (changed.equals(invite) && Set.copyOf(groupsThen).equals(Set.copyOf(groups))) {
            return new Issued(Optional.of(invite), List.of());
        }
        if (!invites.change(changed, groupsThen)) {
            return overtaken(invite);
        }
        Invite now = invites.findById(invite.id()).orElse(changed);
        events.tell(new Event.Changed(maker.source(), now));
        return new Issued(Optional.of(now), List.of());
    }

    private Invite changed(Invite invite, InviteChange change) {
        OptionalLong expires =
                change.lifetime().isPresent()
                        ? OptionalLong.of(invites.endOf(change.lifetime().get()))
                        : invite.expires();
        return invite.changed(
                change.uses().orElse(invite.usesAllowed()),
                change.forEver() ? OptionalLong.empty() : expires,
                change.note()
                        .map(n -> Optional.of(n).filter(t -> !t.isEmpty()))
                        .orElse(invite.note()));
    }

    /** Between the look and the change somebody else was faster. */
    private Issued overtaken(Invite invite) {
        WishProblem problem =
                invites.findById(invite.id())
                        .filter(now -> now.revoked().isEmpty())
                        .map(ChangeRules::usesBelow)
                        .orElseGet(() -> WishProblem.of(Code.REVOKED));
        return new Issued(Optional.empty(), List.of(problem));
    }

    /**
     * Withdraws an invite, whatever state it is in.
     *
     * @return the invite as it was; empty when there is none of this id, or it was withdrawn before
     */
    public Optional<Invite> revoke(String id, Source by) {
        Optional<Invite> invite = invites.findById(id).filter(found -> invites.revoke(id));
        invite.ifPresent(found -> events.tell(new Event.Revoked(by, found)));
        return invite;
    }

    /**
     * Withdraws all invites that a maker has had made.
     *
     * @return how many
     */
    public int revokeAll(Source of, Source by) {
        int count = invites.revokeBy(of);
        events.tell(new Event.RevokedAll(by, of, count));
        return count;
    }

    private Invite make(InviteWish wish, Maker maker) {
        Invite invite = invites.create(rules.invite(wish, maker));
        events.tell(new Event.Issued(maker.source(), List.of(invite)));
        return invite;
    }
}

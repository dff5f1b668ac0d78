// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Beside;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;
import org.igniterealtime.openfire.plugin.invites.keys.QuotaSpent;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;

/**
 * The one place where invites are made, changed and revoked, for every door. Whoever wants one says
 * what and who; the rules say what is wrong with it, and the quota whether this key may have one
 * more. What users make for themselves comes by {@link UserIssuance}. Every method throws {@link
 * StoreException} when the database refuses, and then nothing has changed.
 */
public final class Issuance {

    /** So many can be made together, at every door. */
    public static final int MOST_TOGETHER = 1_000;

    /**
     * What came of a wish, or of a wanted change.
     *
     * @param invite what was made, or is now; empty when there are problems, or the quota is spent
     * @param spent what the maker's key has left, when that was not enough
     */
    public record Issued(
            Optional<Invite> invite, List<WishProblem> problems, Optional<Quota> spent) {

        static Issued made(Invite invite) {
            return new Issued(Optional.of(invite), List.of(), Optional.empty());
        }

        static Issued wrong(List<WishProblem> problems) {
            return new Issued(Optional.empty(), problems, Optional.empty());
        }

        static Issued over(Optional<Quota> spent) {
            return new Issued(Optional.empty(), List.of(), spent);
        }
    }

    private final Invites invites;
    private final InviteRules rules;
    private final BatchRules batchRules;
    private final Changes changes;
    private final Quotas quotas;
    private final Events events;

    public Issuance(
            Invites invites, InviteRules rules, Quotas quotas, Accounts accounts, Events events) {
        this.invites = invites;
        this.rules = rules;
        this.batchRules = new BatchRules(rules, accounts::prepare);
        this.changes = new Changes(invites, new ChangeRules(rules, invites), events);
        this.quotas = quotas;
        this.events = events;
    }

    /** What is wrong with a wish; empty when it could be made now. */
    public List<WishProblem> problems(InviteWish wish, Maker maker) {
        return rules.problems(wish, maker);
    }

    /** The same of wishes that are to come true together, in their order. */
    public List<List<WishProblem>> problems(List<InviteWish> wishes, Maker maker) {
        return batchRules.problems(wishes, maker);
    }

    /** Makes an invite for an administrator or a program. */
    public Issued issue(InviteWish wish, Maker maker) {
        List<WishProblem> problems = rules.problems(wish, maker);
        if (!problems.isEmpty()) {
            return Issued.wrong(problems);
        }
        return maker.countedKey().isPresent()
                ? makeAll(List.of(wish), maker, Beside.NOTHING).get(0)
                : Issued.made(make(wish, maker));
    }

    /**
     * Makes all of these or none.
     *
     * @return what is wrong with each, in their order; all empty when they were made
     */
    public List<Issued> issueAll(List<InviteWish> wishes, Maker maker) {
        return issueAll(wishes, maker, Beside.NOTHING);
    }

    /**
     * The same, with something written beside them in their transaction. One wish makes an invite
     * of its own, several make a batch.
     *
     * @throws RuntimeException whatever {@code beside} throws, and then nothing was made
     */
    public List<Issued> issueAll(List<InviteWish> wishes, Maker maker, Beside beside) {
        List<List<WishProblem>> problems = batchRules.problems(wishes, maker);
        return problems.stream().allMatch(List::isEmpty)
                ? makeAll(wishes, maker, beside)
                : problems.stream().map(Issued::wrong).toList();
    }

    /**
     * Changes lifetime, uses, note, greeting or groups of an invite, all that is wanted or nothing.
     * What has expired or is used up works again when it gets more time or more uses; a revoked
     * invite stays revoked. Whether this maker may change this very invite is for the door to
     * decide.
     *
     * @param invite as the door has found it
     * @param maker who wants it, within the same bounds as for a new invite
     */
    public Issued change(Invite invite, InviteChange change, Maker maker) {
        return changes.make(invite, change, maker);
    }

    /**
     * Withdraws an invite, whatever state it is in.
     *
     * @return the invite as it was; empty when there is none of this id, or it was withdrawn before
     */
    public Optional<Invite> revoke(String id, Source by) {
        Optional<Invite> invite =
                invites.findById(id).filter(found -> invites.withdrawals().revoke(id, by));
        invite.ifPresent(found -> events.tell(new Event.Revoked(by, found)));
        return invite;
    }

    /**
     * Withdraws all invites that a maker has had made.
     *
     * @return how many
     */
    public int revokeAll(Source of, Source by) {
        int count = invites.withdrawals().revokeBy(of, by);
        events.tell(new Event.RevokedAll(by, of, count));
        return count;
    }

    private Invite make(InviteWish wish, Maker maker) {
        Invite invite = invites.create(rules.invite(wish, maker));
        events.tell(new Event.Issued(maker.source(), List.of(invite)));
        return invite;
    }

    /** The quota first: its row keeps others of the same key waiting until this is decided. */
    private List<Issued> makeAll(List<InviteWish> wishes, Maker maker, Beside beside) {
        List<NewInvite> wanted = wishes.stream().map(wish -> rules.invite(wish, maker)).toList();
        Beside counted =
                (statements, made) ->
                        maker.countedKey()
                                .ifPresent(key -> quotas.spend(statements, key, made.size()));
        try {
            List<Invite> made =
                    wanted.size() == 1
                            ? List.of(invites.create(wanted.get(0), counted.and(beside)))
                            : invites.createAll(wanted, counted.and(beside));
            events.tell(new Event.Issued(maker.source(), made));
            return made.stream().map(Issued::made).toList();
        } catch (QuotaSpent e) {
            Optional<Quota> left = maker.countedKey().flatMap(quotas::of);
            return wishes.stream().map(wish -> Issued.over(left)).toList();
        }
    }
}

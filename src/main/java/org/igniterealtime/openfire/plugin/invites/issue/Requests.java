// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.Worker;
import org.igniterealtime.openfire.plugin.invites.invites.Beside;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;

/**
 * Makes what a request asks for once, however often it is sent within 24 hours: a program that has
 * lost an answer asks again and gets the same invites. What was refused is not kept. Every method
 * throws {@link StoreException} when the database refuses.
 */
public final class Requests {

    private static final Duration KEPT = Duration.ofHours(24);

    /** What came of a request. */
    public sealed interface Outcome {

        /**
         * These were made, now or when the same request came first; those that were deleted since
         * are not among them.
         *
         * @param now whether it was now
         */
        record Made(List<Invite> invites, boolean now) implements Outcome {}

        /**
         * Nothing was made.
         *
         * @param problems what is wrong with each wish, in their order
         * @param spent what the maker's key has left, when nothing is wrong but that
         */
        record Refused(List<List<WishProblem>> problems, Optional<Quota> spent)
                implements Outcome {}

        /** Under the name of this request another one has come before. */
        record OtherRequest() implements Outcome {}

        /** What came of wishes that were to be made now. */
        static Outcome of(List<Issuance.Issued> issued) {
            return issued.stream().allMatch(one -> one.invite().isPresent())
                    ? new Made(issued.stream().map(o -> o.invite().orElseThrow()).toList(), true)
                    : new Refused(
                            issued.stream().map(Issuance.Issued::problems).toList(),
                            issued.get(0).spent());
        }

        /** What came of wishes that were only weighed. */
        static Outcome wrong(List<List<WishProblem>> problems) {
            return new Refused(problems, Optional.empty());
        }
    }

    private final RequestStore store;
    private final ManyInvites invites;
    private final Issuance issuance;
    private final Clock clock;

    public Requests(Database database, ManyInvites invites, Issuance issuance, Clock clock) {
        this.store = new RequestStore(database);
        this.invites = invites;
        this.issuance = issuance;
        this.clock = clock;
    }

    /**
     * Makes all of these or none, unless the request has made them before. Of two that come at the
     * same time, on whatever node, one makes them and both get them.
     *
     * @param wishes one or more
     */
    public Outcome issue(RequestKey request, List<InviteWish> wishes, Maker maker) {
        return earlier(request).orElseGet(() -> first(request, wishes, maker));
    }

    private Outcome first(RequestKey request, List<InviteWish> wishes, Maker maker) {
        try {
            Outcome outcome = Outcome.of(issuance.issueAll(wishes, maker, keeping(request)));
            // The name may be taken by what the same request has made a moment ago.
            return outcome instanceof Outcome.Refused ? earlier(request).orElse(outcome) : outcome;
        } catch (StoreException e) {
            return earlier(request).orElseThrow(() -> e);
        }
    }

    private Beside keeping(RequestKey request) {
        return (statements, made) -> {
            Invite invite = made.get(0);
            RequestStore.keep(
                    statements,
                    request,
                    invite.batch().orElse(invite.id()),
                    clock.millis(),
                    forgotten());
        };
    }

    private Optional<Outcome> earlier(RequestKey request) {
        return store.find(request, forgotten())
                .map(
                        kept ->
                                kept.bodyHash().equals(request.bodyHash())
                                        ? new Outcome.Made(made(kept.madeId()), false)
                                        : new Outcome.OtherRequest());
    }

    private List<Invite> made(String id) {
        return InviteIds.isId(id) ? invites.find(List.of(id)) : invites.ofBatch(id);
    }

    /** Forgets requests that came more than 24 hours ago; to be called every hour. */
    public void purge() {
        int slice = RequestStore.SLICE;
        while (slice == RequestStore.SLICE && !Worker.isAskedToEnd()) {
            slice = store.purge(forgotten());
        }
    }

    private long forgotten() {
        return clock.millis() - KEPT.toMillis();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.history.Branch;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a branch of however many people could still bring. */
class BranchRevocationTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final ManyInvites many = new ManyInvites(database.database(), TestSeal.SEAL, clock);
    private final BranchRevocation revocation =
            new BranchRevocation(many, new Revocation(invites.withdrawals(), new Events()));

    @AfterEach
    void close() {
        database.close();
    }

    private static Branch people(int count) {
        return new Branch(
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Node(
                                                "nod_" + i,
                                                Optional.empty(),
                                                0,
                                                Optional.of(new Person("user" + i, i)),
                                                Optional.empty(),
                                                i))
                        .toList(),
                false);
    }

    private Invite by(Source source) {
        return invites.create(NewInvite.account(source));
    }

    @Test
    void eachLiveOneIsFoundOnceAmongHundredsOfPeople() {
        Invite first = by(Source.user("user0"));
        Invite last = by(Source.console("user599"));
        Invite both = invites.create(NewInvite.contact("user300", true, Source.user("user300")));
        Invite from = invites.create(NewInvite.contact("user250", true, Source.key("shop")));
        by(Source.key("user0"));
        by(Source.user("user600"));
        Invite revoked = by(Source.user("user1"));
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        invites.create(NewInvite.account(Source.user("user2")).living(Duration.ofMillis(1)));
        clock.advance(Duration.ofSeconds(1));

        BranchRevocation.Open open = revocation.open(people(600));

        assertThat(open.invites())
                .extracting(Invite::id)
                .containsExactlyInAnyOrder(first.id(), last.id(), both.id(), from.id());
        assertThat(open.more()).isFalse();
        assertThat(revocation.revoke(people(600), Source.console("admin"))).isEqualTo(4);
        assertThat(revocation.open(people(600)).invites()).isEmpty();
    }

    @Test
    void moreThanAThousandAreSaid() {
        invites.createAll(
                IntStream.rangeClosed(0, BranchRevocation.MOST)
                        .mapToObj(i -> NewInvite.account(Source.user("user0")))
                        .toList());

        BranchRevocation.Open open = revocation.open(people(1));

        assertThat(open.invites()).hasSize(BranchRevocation.MOST);
        assertThat(open.more()).isTrue();
        assertThat(revocation.revoke(people(1), Source.console("admin")))
                .isEqualTo(BranchRevocation.MOST);
        assertThat(revocation.open(people(1)).invites()).hasSize(1);
    }

    @Test
    void nobodyHasNothing() {
        assertThat(revocation.open(new Branch(List.of(), false)).invites()).isEmpty();
    }
}

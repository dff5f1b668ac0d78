// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestInvitesTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final TestInvites tests =
            new TestInvites(database.database(), TestSeal.SEAL, invites, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneIsFoundByItsTokenAndInNoListOrCount() {
        Invite test = tests.make();
        Invite real = invites.create(NewInvite.account(Source.key("Abcd1234")));

        assertThat(tests.find(test.token())).isPresent();
        assertThat(tests.find(real.token())).isEmpty();
        assertThat(invites.list(InviteQuery.all(9)).invites()).hasSize(1);
        assertThat(invites.count(InviteQuery.all(9)).found()).isEqualTo(1);
    }

    @Test
    void removingOneLeavesNothingAndTouchesNoOther() {
        Invite test = tests.make();
        Invite real = invites.create(NewInvite.account(Source.key("Abcd1234")));

        tests.remove(test);
        tests.remove(test);
        tests.remove(real);

        assertThat(database.count("ofInvite")).isEqualTo(1);
        assertThat(invites.findLive(real.token())).isPresent();
    }

    @Test
    void whatAKilledServerLeftIsRemovedAndWhatAnotherNodeChecksIsNot() {
        Invite left = tests.make();
        clock.advance(Duration.ofSeconds(90));
        Invite elsewhere = tests.make();
        clock.advance(Duration.ofSeconds(90));

        Invite now = tests.make();

        assertThat(invites.find(left.token())).isEmpty();
        assertThat(invites.find(elsewhere.token())).isPresent();
        assertThat(invites.find(now.token())).isPresent();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many invites there are, as far as the console counts them. */
class InviteCountTest {

    private static final InviteQuery ALL = InviteQuery.all(25);
    private static final InviteQuery LIVE = ALL.in(Optional.of(State.LIVE));

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyInviteCountsUpToAsManyAsAPageLooksAtWithAFilterOrWithout() {
        make(InviteWalk.MOST_EXAMINED);
        new TestInvites(database.database(), TestSeal.SEAL, invites, clock).make();

        assertThat(invites.count(ALL)).isEqualTo(new Count(2000, false));
        assertThat(invites.count(ALL.after(Optional.of("inv_1"))))
                .isEqualTo(new Count(2000, false));

        make(1);

        assertThat(invites.count(ALL)).isEqualTo(new Count(2000, true));
        assertThat(invites.count(LIVE).more()).isTrue();
    }

    private void make(int number) {
        List<NewInvite> wanted =
                Collections.nCopies(number, NewInvite.account(Source.key("Abcd1234")));
        invites.createAll(wanted);
    }
}

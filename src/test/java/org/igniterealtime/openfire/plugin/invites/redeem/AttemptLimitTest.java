// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private static final String SCHOOL = "192.0.2.1";

    private final TestDatabase database = new TestDatabase();
    private final Events events = new Events();
    private final List<Event> told = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final MemoryCounts counts = new MemoryCounts();
    private final AttemptLimit limit = limit(10);

    @BeforeEach
    void listen() {
        events.listen(told::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AttemptLimit limit(int allowed) {
        return new AttemptLimit(counts, clock, () -> allowed, () -> Duration.ofMinutes(10), events);
    }

    @Test
    void soManyFailuresAreAllowedAndThenOneInEachPartOfThePeriod() {
        fail(SCHOOL, 9);
        assertThat(limit.wrong(SCHOOL)).isEmpty();

        assertThat(limit.wrong(SCHOOL)).contains(Duration.ofMinutes(1));

        clock.advance(Duration.ofSeconds(30));
        assertThat(limit.wrong(SCHOOL)).contains(Duration.ofSeconds(30));

        clock.advance(Duration.ofSeconds(30));
        assertThat(limit.wrong(SCHOOL)).isEmpty();

        assertThat(limit.wrong(SCHOOL)).isPresent();
    }

    @Test
    void passwordsAreLimitedForAccountAndNetworkTogether() {
        AttemptLimit twenty = limit(20);
        for (int i = 0; i < 5; i++) {
            assertThat(twenty.tryPassword("juliet", SCHOOL)).isEmpty();
        }

        assertThat(twenty.tryPassword("juliet", SCHOOL)).contains(Duration.ofMinutes(2));
        assertThat(told).containsExactly(new Event.LimitReached(SCHOOL));
        // What was refused did not count for the network.
        for (int i = 0; i < 15; i++) {
            assertThat(twenty.tryPassword("user" + i, SCHOOL)).isEmpty();
        }
        assertThat(twenty.tryPassword("romeo", SCHOOL)).isPresent();
    }

    @Test
    void nobodyIsLockedOutFromElsewhere() {
        for (int network = 1; network < 200; network++) {
            for (int i = 0; i < 20; i++) {
                limit.tryPassword("juliet", "198.51.100." + network);
            }
        }

        assertThat(limit.tryPassword("juliet", SCHOOL)).isEmpty();
    }

    @Test
    void aRightPasswordDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(limit.tryPassword("juliet", SCHOOL)).isEmpty();
            limit.rightPassword("juliet", SCHOOL);
        }
    }

    @Test
    void aReachedLimitIsToldOnceForEachNetworkAndPeriod() {
        fail(SCHOOL, 10);
        assertThat(told).isEmpty();

        fail(SCHOOL, 1000);
        assertThat(told).containsExactly(new Event.LimitReached(SCHOOL));

        fail("2001:db8:0:1::5", 11);
        fail("2001:db8:0:1::6", 11);
        assertThat(told).endsWith(new Event.LimitReached("2001:db8:0:1::/64")).hasSize(2);

        clock.advance(Duration.ofMinutes(10));
        fail(SCHOOL, 10);
        assertThat(told).hasSize(2);
        fail(SCHOOL, 1);
        assertThat(told).endsWith(new Event.LimitReached(SCHOOL)).hasSize(3);
    }

    @Test
    void anAttackFromEverywhereIsToldOfAFewNetworksOnly() {
        for (int i = 0; i < 200; i++) {
            fail("198.51.100." + i, 11);
        }
        assertThat(told).hasSize(ReachedLimits.MOST);

        clock.advance(Duration.ofMinutes(10));
        fail("198.51.100.199", 11);
        assertThat(told).hasSize(ReachedLimits.MOST + 1);
    }

    @Test
    void aLimitOfNamesIsToldOfItsNetworkToo() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        for (int i = 0; i < 10; i++) {
            limit.nameTaken(invite, SCHOOL);
        }
        assertThat(told).isEmpty();

        assertThat(limit.waitForName(invite, SCHOOL)).isPresent();
        assertThat(limit.waitForName(invite, SCHOOL)).isPresent();

        assertThat(told).containsExactly(new Event.LimitReached(SCHOOL));
    }

    @Test
    void failuresBeyondTheLimitDoNotMakeTheWaitLonger() {
        fail(SCHOOL, 1000);

        assertThat(limit.wrong(SCHOOL)).contains(Duration.ofMinutes(1));
    }

    @Test
    void othersAreNotHurt() {
        fail(SCHOOL, 50);

        assertThat(limit.wrong("192.0.2.2")).isEmpty();
        assertThat(limit.wrong("2001:db8::1")).isEmpty();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        fail("2001:db8:0:1::1", 5);
        fail("2001:db8:0:1:ffff::2", 5);

        assertThat(limit.wrong("2001:db8:0:1::3")).isPresent();
        assertThat(limit.wrong("2001:db8:0:2::3")).isEmpty();
    }

    @Test
    void anAddressThatFailsFromEverywhereDoesNotFillTheMemory() {
        for (int i = 0; i < 25_000; i++) {
            limit.wrong("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255));
        }
        fail(SCHOOL, 10);

        assertThat(limit.wrong(SCHOOL)).isPresent();
        assertThat(counts.get("10.0.0.0")).isEmpty();
        assertThat(counts.get("10.0.97.167")).isPresent();
    }

    @Test
    void zeroSwitchesItOff() {
        AttemptLimit off = limit(0);
        for (int i = 0; i < 50; i++) {
            assertThat(off.wrong(SCHOOL)).isEmpty();
            off.nameTaken(invite(1), SCHOOL);
        }

        assertThat(off.waitForName(invite(1), SCHOOL)).isEmpty();
    }

    @Test
    void takenNamesCountForTheInviteAndTheNetworkTogetherAndForNothingElse() {
        Invite invite = invite(1);
        take(invite, SCHOOL, 9);
        assertThat(limit.waitForName(invite, SCHOOL)).isEmpty();

        take(invite, SCHOOL, 1);

        assertThat(limit.waitForName(invite, SCHOOL)).contains(Duration.ofMinutes(1));
        assertThat(limit.waitForName(invite, "192.0.2.2")).isEmpty();
        assertThat(limit.waitForName(invite(1), SCHOOL)).isEmpty();
        assertThat(limit.wrong(SCHOOL)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limit.waitForName(invite, SCHOOL)).isEmpty();
    }

    @Test
    void anInviteForManyHasAsManyTimesTheTries() {
        Invite invite = invite(30);
        take(invite, SCHOOL, 299);
        assertThat(limit.waitForName(invite, SCHOOL)).isEmpty();

        take(invite, SCHOOL, 1);

        assertThat(limit.waitForName(invite, SCHOOL)).isPresent();
    }

    /** Each of thirty pupils takes two names that are taken, and then a free one. */
    @Test
    void theLastOfAClassHasTriesLeft() {
        Invite invite = invite(30);
        for (int pupil = 0; pupil < 30; pupil++) {
            Invite now = invites.find(invite.token()).orElseThrow();
            take(now, SCHOOL, 2);
            assertThat(limit.waitForName(now, SCHOOL)).as("pupil " + pupil).isEmpty();
            assertThat(claims.claim(invite, "pupil" + pupil + "@example.org", Door.WEB))
                    .isPresent();
        }
    }

    @Test
    void whatOthersHavePutIntoTheSharedCountsDoesNoHarm() {
        for (String text : new String[] {"", " ", "x", "1", "1 x", "x 1", "0.5 1 2"}) {
            counts.put(SCHOOL, text);
            assertThat(limit.wrong(SCHOOL)).as(text).isEqualTo(Optional.empty());
        }
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            limit.wrong(address);
        }
    }

    private void take(Invite invite, String address, int names) {
        for (int i = 0; i < names; i++) {
            limit.nameTaken(invite, address);
        }
    }

    private Invite invite(int uses) {
        return invites.create(NewInvite.account(Source.key("test")).uses(uses));
    }
}

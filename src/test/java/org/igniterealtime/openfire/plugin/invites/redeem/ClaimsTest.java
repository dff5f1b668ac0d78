// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aUseIsTakenOnceAndRecorded() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));

        Claim claim = claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow();

        assertThat(claims.claim(invite, "nurse@example.org", Door.XMPP)).isEmpty();
        assertThat(invites.findLive(invite.token())).isEmpty();
        assertThat(claims.of(invite)).containsExactly(claim);

        clock.advance(Duration.ofSeconds(2));
        assertThat(claims.complete(claim)).isTrue();
        clock.advance(Duration.ofSeconds(-1));
        assertThat(claims.complete(claim)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(claims.of(invite))
                .singleElement()
                .satisfies(done -> assertThat(done.completed()).hasValue(clock.millis()));
    }

    @Test
    void redeemersAreThoseWhoAreDoneInTheirOrderOfInvitesUsedSeldom() {
        NewInvite wanted = NewInvite.account(Source.console("test")).uses(3);
        Invite seldom = invites.create(wanted);
        Invite often = invites.create(wanted);
        Invite unused = invites.create(wanted);
        done(seldom, "nurse@example.org");
        done(seldom, "juliet@example.org");
        assertThat(claims.claim(seldom, "underway@example.org", Door.WEB)).isPresent();
        for (String name : List.of("a", "b", "c")) {
            done(often, name + "@example.org");
        }
        List<Invite> now =
                Stream.of(seldom, often, unused)
                        .map(invite -> invites.findById(invite.id()).orElseThrow())
                        .toList();

        assertThat(claims.redeemers(now, 3).get(seldom.id()))
                .containsExactly("nurse@example.org", "juliet@example.org");
        assertThat(claims.redeemers(now, 3)).containsOnlyKeys(seldom.id(), often.id());
        assertThat(claims.redeemers(now, 2)).isEmpty();
    }

    private void done(Invite invite, String redeemer) {
        claims.complete(claims.claim(invite, redeemer, Door.WEB).orElseThrow());
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void aClaimThatIsGivenBackLeavesTheInviteAsItWas() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        Claim claim = claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow();

        assertThat(claims.giveBack(claim)).isTrue();
        assertThat(claims.giveBack(claim)).isFalse();
        assertThat(claims.complete(claim)).isFalse();

        assertThat(invites.findLive(invite.token())).contains(invite);
        assertThat(claims.of(invite)).isEmpty();
        assertThat(claims.claim(invite, "nurse@example.org", Door.WEB)).isPresent();
    }

    @Test
    void aCompletedClaimIsNotGivenBack() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        Claim claim = claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow();
        claims.complete(claim);

        assertThat(claims.giveBack(claim)).isFalse();
        assertThat(invites.findLive(invite.token())).isEmpty();
    }

    @Test
    void aRevokedInviteGivesNoClaimAndAnExpiredOneStillDoes() {
        Invite revoked = invites.create(NewInvite.account(Source.console("test")));
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite expired =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(2));

        assertThat(claims.claim(revoked, "juliet@example.org", Door.WEB)).isEmpty();
        assertThat(claims.claim(expired, "juliet@example.org", Door.WEB)).isPresent();
    }

    @Test
    void onlyOpenClaimsOfSomeAgeAreLeftOver() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).uses(3));
        claims.complete(claims.claim(invite, "a@example.org", Door.WEB).orElseThrow());
        Claim open = claims.claim(invite, "b@example.org", Door.WEB).orElseThrow();
        clock.advance(Duration.ofMinutes(5));
        claims.claim(invite, "c@example.org", Door.WEB);

        assertThat(claims.openLongerThan(Duration.ofMinutes(3))).containsExactly(open);
    }

    @Test
    void aClaimThatWasTakenOverIsNoBusinessOfTheAttemptAnyMore() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        Claim claim = claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow();

        Claim taken = claims.takeOver(claim).orElseThrow();

        assertThat(claims.complete(claim)).isFalse();
        assertThat(claims.giveBack(claim)).isFalse();
        assertThat(claims.takeOver(claim)).isEmpty();
        assertThat(claims.of(invite)).containsExactly(taken);
        assertThat(claims.giveBack(taken)).isTrue();
    }

    @Test
    void aSubscriptionIsNoUseByWhichAnAccountWasMade() {
        String juliet = "juliet@example.org";
        Invite contact = invites.create(NewInvite.contact("romeo", false, Source.console("test")));
        claims.claim(contact, juliet, Door.SUBSCRIPTION);
        Invite account = invites.create(NewInvite.account(Source.console("test")));
        Claim claim = claims.claim(account, juliet, Door.XMPP).orElseThrow();

        assertThat(claims.making(juliet)).containsExactly(claim);
        assertThat(claims.making("nurse@example.org")).isEmpty();
    }

    @Test
    void whenAnInviteWasLastUsedIsNotChangedByAnAttemptThatFails() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).uses(5));
        Claim good = claims.claim(invite, "a@example.org", Door.WEB).orElseThrow();
        claims.complete(good);
        clock.advance(Duration.ofMinutes(5));

        claims.giveBack(claims.claim(invite, "b@example.org", Door.WEB).orElseThrow());

        assertThat(invites.find(invite.token()).orElseThrow().lastUsed()).hasValue(good.claimed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void howeverManyRaceNoMoreUsesAreTakenThanAllowed(int uses) throws Exception {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).uses(uses));

        long won =
                race(20, redeemer -> claims.claim(invite, redeemer, Door.XMPP).isPresent())
                        .filter(result -> result)
                        .count();

        assertThat(won).isEqualTo(uses);
        assertThat(claims.of(invite)).hasSize(uses);
    }

    @Test
    void attemptsThatFailBesideOthersThatBeginLeaveTheInviteAsItWas() throws Exception {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).uses(20));

        long givenBack =
                race(
                                20,
                                redeemer -> {
                                    Claim claim =
                                            claims.claim(invite, redeemer, Door.XMPP).orElseThrow();
                                    return claims.giveBack(claim);
                                })
                        .filter(result -> result)
                        .count();

        assertThat(givenBack).isEqualTo(20);
        assertThat(invites.find(invite.token()).orElseThrow().uses()).isZero();
    }

    /** Lets so many do the same at the same instant; gives what came of it. */
    private static Stream<Boolean> race(int racers, Predicate<String> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            String redeemer = "user" + i + "@example.org";
            attempts.add(
                    () -> {
                        start.await();
                        return attempt.test(redeemer);
                    });
        }
        List<Boolean> results = new ArrayList<>();
        try {
            for (Future<Boolean> result : threads.invokeAll(attempts)) {
                results.add(result.get());
            }
        } finally {
            threads.shutdown();
        }
        return results.stream();
    }

    @Test
    void anExpiredInviteIsNotPurgedWhileSomebodyUsesIt() {
        Invite invite =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofMinutes(1)));
        clock.advance(Duration.ofDays(40));
        Claim claim = claims.claim(invite, "juliet@example.org", Door.XMPP).orElseThrow();

        assertThat(invites.upkeep().purge(Duration.ofDays(30))).isZero();
        assertThat(claims.complete(claim)).isTrue();

        clock.advance(Duration.ofDays(31));
        assertThat(invites.upkeep().purge(Duration.ofDays(30))).isEqualTo(1);
    }

    @Test
    void purgingAnInviteTakesItsHistoryAndGroupsWithIt() {
        Invite invite =
                invites.create(NewInvite.account(Source.console("test")).joining(List.of("choir")));
        claims.complete(claims.claim(invite, "a@example.org", Door.WEB).orElseThrow());
        assertThat(invites.groupsOf(invite)).containsExactly("choir");

        clock.advance(Duration.ofDays(90));

        assertThat(invites.upkeep().purge(Duration.ofDays(30))).isEqualTo(1);
        assertThat(database.count("ofInviteRedemption")).isZero();
        assertThat(database.count("ofInviteGroup")).isZero();
    }
}

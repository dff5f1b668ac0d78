// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.history.Node;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InvitePage;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the history says of those who come by invites. */
class ArrivalsTest {

    private static final int RACERS = 12;

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final History history = new History(database.database());
    private final Redemption redemption =
            new Redemption(
                    invites,
                    claims,
                    accounts,
                    (invite, username, groups) -> {},
                    new PasswordCheck(() -> 10),
                    new TestNames(database.database(), clock).with(accounts, invites),
                    new AttemptLimit(
                            new MemoryCounts(),
                            clock,
                            () -> 20,
                            () -> Duration.ofMinutes(10),
                            new Events()),
                    new Events());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoComesByAUsersInviteHangsOnThatUser() {
        accounts.create("romeo", "secret");
        Invite invite = invites.create(NewInvite.contact("romeo", true, Source.key("shop")));
        clock.advance(Duration.ofMinutes(1));

        redeem(invite, "juliet");

        Node juliet = node("juliet").orElseThrow();
        assertThat(juliet.by()).contains(new Node.By(invite.id(), Source.key("shop"), Door.WEB));
        assertThat(juliet.joined()).isEqualTo(clock.millis());
        assertThat(juliet.parentId()).isEqualTo(node("romeo").map(Node::id)).isPresent();
    }

    @Test
    void withoutAnInviterItIsThePersonWhoHadTheInviteMade() {
        accounts.create("escalus", "secret");

        redeem(account(Source.console("escalus")), "juliet");
        redeem(account(Source.console("nobody")), "nurse");
        redeem(account(Source.key("escalus")), "peter");

        assertThat(node("juliet").orElseThrow().parentId())
                .isEqualTo(node("escalus").map(Node::id));
        assertThat(node("nurse").orElseThrow().parentId()).isEmpty();
        assertThat(node("peter").orElseThrow().parentId()).isEmpty();
    }

    @Test
    void whoWasInvitedInvitesOneDeeper() {
        accounts.create("romeo", "secret");
        redeem(account(Source.user("romeo")), "juliet");

        redeem(account(Source.user("juliet")), "nurse");

        assertThat(history.ancestors(node("nurse").orElseThrow(), 9))
                .containsExactly(node("juliet").orElseThrow(), node("romeo").orElseThrow());
        assertThat(database.count("ofInviteNode")).isEqualTo(3);
    }

    @Test
    void whoTakesAFreedNameInheritsNothing() {
        accounts.create("romeo", "secret");
        redeem(account(Source.user("romeo")), "juliet");
        Invite old = account(Source.user("romeo"));
        accounts.delete("romeo");
        clock.advance(Duration.ofDays(1));
        accounts.create("romeo", "another's secret");

        redeem(old, "nurse");

        assertThat(node("romeo")).isEmpty();
        assertThat(node("nurse").orElseThrow().parentId()).isEmpty();
        accounts.delete("juliet");
        accounts.create("juliet", "another's secret");
        assertThat(node("juliet")).isEmpty();
    }

    @Test
    void itOutlivesTheInvite() {
        redeem(account(Source.key("shop")), "juliet");
        clock.advance(Duration.ofDays(90));

        assertThat(invites.upkeep().purge(Duration.ofDays(30))).isEqualTo(1);

        assertThat(node("juliet")).isPresent();
    }

    @Test
    void whereNobodyCameNothingIsEntered() {
        accounts.create("romeo", "secret");
        redeem(invites.create(NewInvite.reset("romeo", Source.console("escalus"))), "romeo");
        accounts.answer(Accounts.Outcome.FAILED);
        redeem(account(Source.user("romeo")), "juliet");
        accounts.answer(Accounts.Outcome.DONE);
        Invite late = account(Source.user("romeo"));
        accounts.meanwhile(() -> claims.of(late).forEach(claims::giveBack));

        assertThat(redeem(late, "nurse")).isEqualTo(RedeemResult.FAILED);

        assertThat(database.count("ofInviteNode")).isZero();
    }

    @Test
    void whatAKilledServerLeftIsEnteredLater() {
        accounts.create("romeo", "secret");
        Invite invite = account(Source.user("romeo"));
        claims.claim(invite, "juliet@example.org", Door.XMPP);
        accounts.create("juliet", "secret");
        long created = clock.millis();
        clock.advance(ClaimRecovery.STALE.plusMinutes(1));

        recovery().settle();
        recovery().settle();

        Node juliet = history.find(new Person("juliet", created)).orElseThrow();
        assertThat(juliet.by().orElseThrow().door()).isEqualTo(Door.XMPP);
        assertThat(database.count("ofInviteNode")).isEqualTo(2);
    }

    @Test
    void howeverManyCompleteOneClaimAtOnceOneNodeIsMade() throws Exception {
        Invite invite = account(Source.key("shop"));
        Claim claim = claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow();
        accounts.create("juliet", "secret");

        assertThat(race(i -> claims.complete(claim, arrivalOf(invite, "juliet"))))
                .containsOnly(true)
                .hasSize(RACERS);

        assertThat(database.count("ofInviteNode")).isEqualTo(1);
    }

    @Test
    void ofManyWhoComeAtOnceByInvitesOfOnePersonThatPersonIsOneNode() throws Exception {
        accounts.create("romeo", "secret");
        List<Invite> all = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            all.add(account(Source.user("romeo")));
        }

        assertThat(race(i -> redeem(all.get(i), "user" + i) == RedeemResult.REDEEMED))
                .containsOnly(true)
                .hasSize(RACERS);

        assertThat(database.count("ofInviteNode")).isEqualTo(RACERS + 1);
        assertThat(history.countChildren(node("romeo").orElseThrow()))
                .isEqualTo(new InvitePage.Count(RACERS, false));
    }

    private static List<Boolean> race(IntPredicate attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            int racer = i;
            attempts.add(
                    () -> {
                        start.await();
                        return attempt.test(racer);
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
        return results;
    }

    private ClaimRecovery recovery() {
        return new ClaimRecovery(
                invites, claims, accounts, (invite, username, groups) -> {}, new Events());
    }

    private Optional<Arrival> arrivalOf(Invite invite, String username) {
        return new Arrivals(accounts).of(invite, username, Door.WEB);
    }

    private Invite account(Source source) {
        return invites.create(NewInvite.account(source));
    }

    private RedeemResult redeem(Invite invite, String username) {
        return redemption.redeem(invite, username, "correct horse", Door.WEB);
    }

    private Optional<Node> node(String username) {
        return accounts.createdAt(username).stream()
                .mapToObj(created -> new Person(username, created))
                .flatMap(person -> history.find(person).stream())
                .findFirst();
    }
}

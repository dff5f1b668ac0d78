// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Beside;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem.Code;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program with a key gets, and what not. */
class KeyIssuanceTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final InviteWish PLAIN = InviteWish.of(Kind.ACCOUNT);

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> WEEK);
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final Issuance issuance = new TestIssuance(invites, accounts, names).issuance;
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCarefulKeyMakesPlainInvitesOnly() {
        Maker maker = maker(KeyLimits.CAREFUL);
        accounts.create("romeo", "secret");
        names.people.addGroup("Staff");

        assertThat(codes(PLAIN.from("romeo", true), maker)).containsExactly(Code.INVITER_FORBIDDEN);
        assertThat(codes(PLAIN.joining(List.of("Staff"), ""), maker))
                .containsExactly(Code.GROUP_FORBIDDEN);
        assertThat(codes(PLAIN.lasting(2, Optional.empty()), maker))
                .containsExactly(Code.USES_FORBIDDEN);
        assertThat(codes(PLAIN.lasting(1, Optional.of(WEEK.plusMillis(1))), maker))
                .containsExactly(Code.LIFETIME_FORBIDDEN);
        assertThat(codes(PLAIN.named("admin"), maker)).containsExactly(Code.USERNAME_KEPT_BACK);
        assertThat(codes(InviteWish.of(Kind.RESET).named("romeo"), maker))
                .containsExactly(Code.KIND_FORBIDDEN);
        assertThat(made(PLAIN.named("juliet"), maker).username()).contains("juliet");
    }

    @Test
    void aKeysLimitsAllowWhatTheySay() {
        accounts.create("romeo", "secret");
        names.people.addGroup("Staff");
        names.people.addGroup("Board");
        Maker maker =
                maker(
                        KeyLimits.CAREFUL
                                .each(5, Optional.of(Duration.ofDays(30)))
                                .joining(Set.of("Staff"))
                                .namingInviters(true));

        Invite invite =
                made(
                        PLAIN.from("romeo", true)
                                .lasting(5, Optional.of(Duration.ofDays(30)))
                                .joining(List.of("Staff"), ""),
                        maker);

        assertThat(invite.usesAllowed()).isEqualTo(5);
        assertThat(invite.inviter()).contains("romeo");
        assertThat(codes(PLAIN.joining(List.of("Staff", "Board"), ""), maker))
                .containsExactly(Code.GROUP_FORBIDDEN);
        assertThat(codes(PLAIN.lasting(6, Optional.empty()), maker))
                .containsExactly(Code.USES_FORBIDDEN);
    }

    @Test
    void aShorterLifetimeHoldsAlsoForThoseWhoDoNotAsk() {
        Maker strict = maker(KeyLimits.CAREFUL.each(1, Optional.of(Duration.ofDays(3))));
        Maker generous = maker(KeyLimits.CAREFUL.each(1, Optional.of(Duration.ofDays(30))));

        assertThat(lifetime(made(PLAIN, strict))).isEqualTo(Duration.ofDays(3));
        assertThat(lifetime(made(PLAIN, generous))).isEqualTo(WEEK);
        assertThat(lifetime(made(PLAIN, maker(KeyLimits.CAREFUL)))).isEqualTo(WEEK);
    }

    @Test
    void aKeyResetsNoAdministratorsPassword() {
        accounts.create("romeo", "secret");
        accounts.create("boss", "secret");
        names.people.makeAdministrator("boss");
        ApiKey key =
                keys.create(
                                NewKey.named("helpdesk", "admin")
                                        .with(Set.of(Scope.INVITES_CREATE, Scope.RESETS_CREATE)))
                        .key();
        Maker maker = Maker.key(key, WEEK);

        assertThat(made(InviteWish.of(Kind.RESET).named("romeo"), maker).kind())
                .isEqualTo(Kind.RESET);
        assertThat(codes(InviteWish.of(Kind.RESET).named("boss"), maker))
                .containsExactly(Code.USERNAME_OF_ADMINISTRATOR);
        assertThat(codes(InviteWish.of(Kind.RESET).named("boss"), Maker.administrator("admin")))
                .isEmpty();
    }

    @Test
    void ofFiftyAtOnceExactlyTenGetOne() throws Exception {
        Maker maker = maker(KeyLimits.CAREFUL.perDay(10));

        List<Issuance.Issued> answers = atOnce(50, maker);

        assertThat(answers.stream().filter(a -> a.invite().isPresent())).hasSize(10);
        assertThat(answers.stream().filter(a -> a.invite().isEmpty()))
                .allMatch(a -> a.spent().orElseThrow().left() == 0 && a.problems().isEmpty());
        assertThat(database.count("ofInvite")).isEqualTo(10);
    }

    @Test
    void atMidnightUtcTheDayBeginsAnew() {
        Maker maker = maker(KeyLimits.CAREFUL.perDay(1));
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        made(PLAIN, maker);

        Quota spent = issuance.issue(PLAIN, maker).spent().orElseThrow();

        assertThat(spent).isEqualTo(new Quota(1, 0, Instant.parse("2026-03-02T00:00:00Z")));
        assertThat(spent.wait(clock.instant())).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(issuance.issue(PLAIN, maker).invite()).isPresent();
        assertThat(issuance.issue(PLAIN, maker).invite()).isEmpty();
    }

    /** A node whose clock is behind must not give yesterday's invites once more. */
    @Test
    void aDayGrantsNothingTwiceWhenAClockIsBehind() {
        Maker maker = maker(KeyLimits.CAREFUL.perDay(1));
        made(PLAIN, maker);
        clock.advance(Duration.ofDays(-1));

        assertThat(issuance.issue(PLAIN, maker).invite()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(issuance.issue(PLAIN, maker).invite()).isEmpty();
    }

    @Test
    void aBatchCountsItsRowsAndIsRefusedWhole() {
        Maker maker = maker(KeyLimits.CAREFUL.perDay(10));
        assertThat(issuance.issueAll(wishes(7), maker)).allMatch(a -> a.invite().isPresent());

        List<Issuance.Issued> over = issuance.issueAll(wishes(4), maker);

        assertThat(over).hasSize(4).allMatch(a -> a.spent().orElseThrow().left() == 3);
        assertThat(issuance.issueAll(wishes(3), maker)).allMatch(a -> a.invite().isPresent());
        assertThat(database.count("ofInvite")).isEqualTo(10);
    }

    @Test
    void whatIsUndoneOrWrongDoesNotCount() {
        Maker maker = maker(KeyLimits.CAREFUL.perDay(1));
        Beside failing =
                (statements, made) -> {
                    throw new IllegalStateException("undone");
                };

        assertThatThrownBy(() -> issuance.issueAll(wishes(1), maker, failing)).hasMessage("undone");
        assertThat(issuance.issue(PLAIN.lasting(9, Optional.empty()), maker).invite()).isEmpty();
        assertThat(database.count("ofInvite")).isZero();
        assertThat(names.quotas.of(maker.countedKey().orElseThrow()).orElseThrow().left()).isOne();
        assertThat(issuance.issue(PLAIN, maker).invite()).isPresent();
    }

    @Test
    void aKeyThatWasRevokedMeanwhileMakesNothing() {
        Maker maker = maker(KeyLimits.CAREFUL.perDay(10));
        keys.revoke(maker.countedKey().orElseThrow());

        assertThat(issuance.issue(PLAIN, maker).invite()).isEmpty();
    }

    private List<Issuance.Issued> atOnce(int requests, Maker maker) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        CyclicBarrier start = new CyclicBarrier(requests);
        try {
            List<Future<Issuance.Issued>> answers =
                    IntStream.range(0, requests)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return issuance.issue(PLAIN, maker);
                                                    }))
                            .toList();
            List<Issuance.Issued> all = new ArrayList<>();
            for (Future<Issuance.Issued> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Maker maker(KeyLimits limits) {
        return Maker.key(keys.create(NewKey.named("test", "admin").within(limits)).key(), WEEK);
    }

    private Invite made(InviteWish wish, Maker maker) {
        return issuance.issue(wish, maker).invite().orElseThrow();
    }

    private List<Code> codes(InviteWish wish, Maker maker) {
        return issuance.problems(wish, maker).stream().map(WishProblem::code).toList();
    }

    private static List<InviteWish> wishes(int count) {
        return Collections.nCopies(count, PLAIN);
    }

    private static Duration lifetime(Invite invite) {
        return Duration.ofMillis(invite.expires().getAsLong() - invite.created());
    }
}

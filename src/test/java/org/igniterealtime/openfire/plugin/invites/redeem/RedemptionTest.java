// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedemptionTest {

    private static final String PASSWORD = "correct horse";

    private final TestDatabase database = new TestDatabase();
    private final Events events = new Events();
    private final List<Event> told = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final List<String> welcomed = new ArrayList<>();
    private final TestNames names = new TestNames(database.database(), clock);
    private final AttemptLimit attempts =
            new AttemptLimit(
                    new MemoryCounts(), clock, () -> 4, () -> Duration.ofMinutes(10), events);
    private final Redemption redemption =
            new Redemption(
                    invites,
                    claims,
                    accounts,
                    (invite, username, groups) -> welcomed.add(username + " " + groups),
                    new PasswordCheck(() -> 10),
                    names.with(accounts, invites),
                    attempts,
                    events);

    @BeforeEach
    void listen() {
        events.listen(told::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTokenBecomesAnAccountAndIsSpent() {
        Invite invite =
                invites.create(NewInvite.account(Source.console("test")).joining(List.of("choir")));

        assertThat(redeem(invite, "Juliet")).isEqualTo(RedeemResult.REDEEMED);

        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
        assertThat(welcomed).containsExactly("juliet [choir]");
        assertThat(redemption.present(invite.token())).isEmpty();
        assertThat(redeem(invite, "nurse")).isEqualTo(RedeemResult.USED_UP);
        assertThat(claims.of(invite))
                .singleElement()
                .satisfies(
                        claim -> {
                            assertThat(claim.redeemer()).isEqualTo("juliet@example.org");
                            assertThat(claim.door()).isEqualTo(Door.WEB);
                            assertThat(claim.completed()).isPresent();
                        });
    }

    @Test
    void whatFailsLeavesTheTokenUsable() {
        accounts.create("romeo", PASSWORD);
        Invite invite = invites.create(NewInvite.account(Source.console("test")));

        assertThat(redeem(invite, "Romeo")).isEqualTo(RedeemResult.NAME_TAKEN);
        assertThat(redeem(invite, "no/name")).isEqualTo(RedeemResult.NAME_MALFORMED);
        assertThat(redeem(invite, "")).isEqualTo(RedeemResult.NAME_MALFORMED);
        assertThat(redemption.redeem(invite, "juliet", "short", Door.WEB))
                .isEqualTo(RedeemResult.PASSWORD_TOO_SHORT);
        accounts.failWith(new IllegalStateException("the user store is broken"));
        assertThatThrownBy(() -> redeem(invite, "juliet")).hasMessageContaining("broken");
        accounts.failWith(null);

        assertThat(claims.of(invite)).isEmpty();
        assertThat(welcomed).isEmpty();
        assertThat(redeem(invite, "juliet")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void aPresetNameIsTheOnlyOneItsHolderCanTake() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).named("juliet"));

        assertThat(redeem(invite, "nurse")).isEqualTo(RedeemResult.NAME_NOT_PRESET);
        assertThat(redeem(invite, "JULIET")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void aBrowserIsToldForAnHourWhatWasMadeInIt() {
        Invite invite = invites.create(NewInvite.account(Source.key("test")).uses(5));
        Optional<String> browser = Optional.of("a".repeat(64));
        redemption.redeem(invite, "juliet", PASSWORD, Door.WEB, browser);
        clock.advance(Duration.ofMinutes(1));
        redemption.redeem(invite, "nurse", PASSWORD, Door.WEB, browser);
        redemption.redeem(invite, "romeo", PASSWORD, Door.WEB, Optional.of("b".repeat(64)));
        redemption.redeem(invite, "tybalt", PASSWORD, Door.XMPP);
        redemption.redeem(invite, "romeo", PASSWORD, Door.WEB, browser);

        assertThat(claims.madeIn("a".repeat(64)))
                .extracting(Claim::redeemer)
                .containsExactly("nurse@example.org", "juliet@example.org");
        assertThat(claims.madeIn("c".repeat(64))).isEmpty();
        clock.advance(Duration.ofMinutes(59));
        assertThat(claims.madeIn("a".repeat(64)))
                .extracting(Claim::redeemer)
                .containsExactly("nurse@example.org");
        clock.advance(Duration.ofMinutes(1));
        assertThat(claims.madeIn("a".repeat(64))).isEmpty();
    }

    @Test
    void whatIsStillUnderWayInABrowserIsKnownToo() {
        Invite invite = invites.create(NewInvite.account(Source.key("test")));
        claims.claim(invite, "juliet@example.org", Door.WEB, Optional.of("a".repeat(64)));

        assertThat(claims.madeIn("a".repeat(64)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.completed()).isEmpty());
    }

    @Test
    void aNameIsSeenToBeTakenWithoutClaimingIt() {
        accounts.create("romeo", "secret!");
        Invite holders = invites.create(NewInvite.account(Source.console("test")).named("juliet"));
        Invite other = invites.create(NewInvite.account(Source.console("test")));
        Invite reset = invites.create(NewInvite.reset("romeo", Source.console("test")));

        Obstacles obstacles = new Obstacles(accounts, names.with(accounts, invites));
        assertThat(obstacles.toTyped(other, "ROMEO")).contains(RedeemResult.NAME_TAKEN);
        assertThat(obstacles.toTyped(other, "Juliet")).contains(RedeemResult.NAME_RESERVED);
        assertThat(obstacles.toTyped(other, "nurse")).isEmpty();
        assertThat(obstacles.toTyped(other, "no/name")).contains(RedeemResult.NAME_MALFORMED);
        assertThat(obstacles.toTyped(holders, "juliet")).isEmpty();
        assertThat(obstacles.toTyped(reset, "romeo")).isEmpty();
        assertThat(claims.of(other)).isEmpty();
    }

    @Test
    void aPresetNameIsReservedWhileItsInviteLives() {
        Invite holders = invites.create(NewInvite.account(Source.console("test")).named("juliet"));
        Invite other =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofDays(30)));

        assertThat(redeem(other, "Juliet")).isEqualTo(RedeemResult.NAME_RESERVED);
        assertThat(invites.reserving("juliet")).contains(holders.id());

        clock.advance(Duration.ofDays(8));
        assertThat(redeem(other, "juliet")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void ofTwoInvitesForOneNameTheFirstHasIt() {
        Invite first = invites.create(NewInvite.account(Source.console("test")).named("juliet"));
        clock.advance(Duration.ofSeconds(1));
        Invite second = invites.create(NewInvite.account(Source.console("test")).named("juliet"));

        assertThat(redeem(second, "juliet")).isEqualTo(RedeemResult.NAME_RESERVED);
        assertThat(redeem(first, "juliet")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void aNameStaysReservedWhileItsHolderIsAboutToTakeIt() {
        Invite holders = invites.create(NewInvite.account(Source.console("test")).named("juliet"));
        Invite other = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(holders, "juliet@example.org", Door.XMPP);

        assertThat(redeem(other, "juliet")).isEqualTo(RedeemResult.NAME_RESERVED);
    }

    @Test
    void aResetSetsThatUsersPasswordOnceAndNothingElse() {
        accounts.create("juliet", PASSWORD);
        accounts.create("romeo", PASSWORD);
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));

        assertThat(redeem(reset, "romeo")).isEqualTo(RedeemResult.NAME_NOT_PRESET);
        assertThat(redeem(reset, "nurse")).isEqualTo(RedeemResult.NAME_NOT_PRESET);
        assertThat(redemption.redeem(reset, "juliet", "a new password", Door.WEB))
                .isEqualTo(RedeemResult.REDEEMED);

        assertThat(accounts.passwordOf("juliet")).contains("a new password");
        assertThat(accounts.count()).isEqualTo(2);
        assertThat(welcomed).isEmpty();
        assertThat(redeem(reset, "juliet")).isEqualTo(RedeemResult.USED_UP);
    }

    @Test
    void aResetOfAnAccountThatIsGoneDoesNotWork() {
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));

        assertThat(redemption.present(reset.token())).isEmpty();
        assertThat(redeem(reset, "juliet")).isEqualTo(RedeemResult.NAME_TAKEN);
        assertThat(accounts.count()).isZero();
    }

    @Test
    void aTestInviteMakesNoAccount() {
        Invite test = new TestInvites(database.database(), TestSeal.SEAL, invites, clock).make();
        assertThat(invites.findLive(test.token())).isPresent();

        assertThat(redemption.present(test.token())).isEmpty();
        assertThat(redemption.presentedBefore(test.token())).isEmpty();
    }

    @Test
    void aContactOnlyInviteMakesNoAccount() {
        accounts.create("romeo", PASSWORD);
        Invite contact = invites.create(NewInvite.contact("romeo", false, Source.console("test")));

        assertThat(redemption.present(contact.token())).isEmpty();
        assertThat(redeem(contact, "juliet")).isEqualTo(RedeemResult.NOT_FOR_ACCOUNTS);
    }

    @Test
    void anInviterWhoIsGoneOrLockedOutTakesTheInvitesAlong() {
        accounts.create("romeo", PASSWORD);
        Invite invite = invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));
        assertThat(redemption.present(invite.token())).isPresent();

        accounts.lockOut("romeo");
        assertThat(redemption.present(invite.token())).isEmpty();

        accounts.delete("romeo");
        assertThat(redemption.present(invite.token())).isEmpty();
        assertThat(invites.withdrawals().revokeOf("romeo")).isEqualTo(1);
        assertThat(invites.findLive(invite.token())).isEmpty();
    }

    @Test
    void lifetimeIsNotCheckedAgainAtTheEndOfAnAttempt() {
        Invite invite =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofMinutes(1)));
        Invite presented = redemption.present(invite.token()).orElseThrow();
        clock.advance(Duration.ofMinutes(5));

        assertThat(redemption.present(invite.token())).isEmpty();
        assertThat(redeem(presented, "juliet")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void aReadOnlyUserStoreIsSaid() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        accounts.makeReadOnly();

        assertThat(redeem(invite, "juliet")).isEqualTo(RedeemResult.READ_ONLY);
    }

    @Test
    void anInviterWhoIsLockedOutAfterTheTokenWasPresentedTakesItAlong() {
        accounts.create("romeo", PASSWORD);
        Invite invite = invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));
        Invite presented = redemption.present(invite.token()).orElseThrow();
        accounts.lockOut("romeo");

        assertThat(redeem(presented, "juliet")).isEqualTo(RedeemResult.USED_UP);
        assertThat(accounts.exists("juliet")).isFalse();
    }

    @Test
    void aResetOfAnAccountThatWasLockedOutMeanwhileDoesNotWork() {
        accounts.create("juliet", PASSWORD);
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));
        accounts.lockOut("juliet");

        assertThat(redemption.redeem(reset, "juliet", "a new password", Door.WEB))
                .isEqualTo(RedeemResult.NAME_TAKEN);
        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
    }

    @Test
    void aResetThatWasRedeemedSignsTheUserOutAndEndsTheOtherLinks() {
        accounts.create("juliet", PASSWORD);
        accounts.create("romeo", PASSWORD);
        Invite older = invites.create(NewInvite.reset("juliet", Source.console("test")));
        Invite others = invites.create(NewInvite.reset("romeo", Source.console("test")));
        Invite account = invites.create(NewInvite.account(Source.console("test")).named("nurse"));
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));
        redeem(reset, "juliet");

        assertThat(accounts.signedOut()).containsExactly("juliet");
        assertThat(redemption.presentedBefore(older.token())).isEmpty();
        assertThat(redeem(older, "juliet")).isEqualTo(RedeemResult.USED_UP);
        assertThat(redemption.present(others.token())).isPresent();
        assertThat(redemption.present(account.token())).isPresent();
    }

    @Test
    void whileAResetIsRedeemedNoOtherOneThatWasMadeMeanwhileOutlivesIt() {
        accounts.create("juliet", PASSWORD);
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));
        List<Invite> meanwhile = new ArrayList<>();
        accounts.meanwhile(
                () ->
                        meanwhile.add(
                                invites.create(
                                        NewInvite.reset("juliet", Source.console("another")))));

        assertThat(redeem(reset, "juliet")).isEqualTo(RedeemResult.REDEEMED);

        assertThat(meanwhile).hasSize(1);
        assertThat(redemption.present(meanwhile.get(0).token())).isEmpty();
        assertThat(invites.find(reset.token()).orElseThrow().revoked()).isEmpty();
    }

    @Test
    void aNewResetTakesThePlaceOfTheOlderOne() {
        accounts.create("juliet", PASSWORD);
        Invite older = invites.create(NewInvite.reset("juliet", Source.console("test")));
        Invite presented = redemption.present(older.token()).orElseThrow();
        Invite newer = invites.create(NewInvite.reset("juliet", Source.console("test")));

        assertThat(redeem(presented, "juliet")).isEqualTo(RedeemResult.USED_UP);
        assertThat(redeem(newer, "juliet")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void aPasswordChangedElsewhereEndsALinkThatWasPresentedAndExpiredSince() {
        accounts.create("juliet", PASSWORD);
        Invite reset =
                invites.create(
                        NewInvite.reset("juliet", Source.console("test"))
                                .living(Duration.ofMinutes(1)));
        Invite presented = redemption.present(reset.token()).orElseThrow();
        clock.advance(Duration.ofMinutes(5));

        assertThat(invites.withdrawals().endResets("juliet")).isEqualTo(1);

        assertThat(redeem(presented, "juliet")).isEqualTo(RedeemResult.USED_UP);
        assertThat(accounts.signedOut()).isEmpty();
    }

    @Test
    void theChangeByTheResetItselfDoesNotEndIt() {
        accounts.create("juliet", PASSWORD);
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));
        accounts.meanwhile(() -> invites.withdrawals().endResets("juliet"));

        assertThat(redeem(reset, "juliet")).isEqualTo(RedeemResult.REDEEMED);

        Invite spent = invites.find(reset.token()).orElseThrow();
        assertThat(spent.uses()).isEqualTo(1);
        assertThat(spent.revoked()).isEmpty();
    }

    @Test
    void aPasswordThatIsKeptElsewhereIsNotSetAndNoUseIsSpent() {
        accounts.create("juliet", PASSWORD);
        accounts.keepElsewhere("juliet");
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));

        assertThat(redemption.redeem(reset, "juliet", "a new password", Door.WEB))
                .isEqualTo(RedeemResult.READ_ONLY);

        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
        assertThat(claims.of(reset)).isEmpty();
    }

    @Test
    void whateverFailsWhenTheAccountIsThereIsNotTheNewcomersTrouble() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        Redemption unwelcoming =
                new Redemption(
                        invites,
                        claims,
                        accounts,
                        (made, username, groups) -> {
                            throw new NoSuchMethodError("gone in the next version");
                        },
                        new PasswordCheck(() -> 10),
                        names.with(accounts, invites),
                        attempts,
                        events);

        assertThat(unwelcoming.redeem(invite, "juliet", PASSWORD, Door.WEB))
                .isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void whatWasRedeemedIsToldOnceItIsKeptWithTheDoorAndNothingElseIs() {
        accounts.create("romeo", PASSWORD);
        Invite account = invites.create(NewInvite.account(Source.console("test")));
        Invite reset = invites.create(NewInvite.reset("romeo", Source.console("test")));
        events.listen(event -> told.add(openClaims(account, reset)));

        redemption.redeem(account, "romeo", PASSWORD, Door.WEB);
        redemption.redeem(account, "juliet", "short", Door.WEB);
        assertThat(told).isEmpty();

        redemption.redeem(account, "juliet", PASSWORD, Door.XMPP);
        redemption.redeem(account, "nurse", PASSWORD, Door.WEB);
        redemption.redeem(reset, "romeo", "another horse", Door.WEB);

        assertThat(told)
                .containsExactly(
                        new Event.Redeemed(account, "juliet@example.org", Door.XMPP),
                        new Event.LimitReached("0 open claims"),
                        new Event.Redeemed(reset, "romeo@example.org", Door.WEB),
                        new Event.LimitReached("0 open claims"));
    }

    /** What a listener finds in the database. */
    private Event openClaims(Invite... all) {
        long open =
                Stream.of(all)
                        .flatMap(invite -> claims.of(invite).stream())
                        .filter(claim -> claim.completed().isEmpty())
                        .count();
        return new Event.LimitReached(open + " open claims");
    }

    @Test
    void takenNamesCountForTheInviteAndTheNetwork() {
        accounts.create("romeo", PASSWORD);
        Invite invite = invites.create(NewInvite.account(Source.key("test")));
        Invite another = invites.create(NewInvite.account(Source.key("test")));
        for (int i = 0; i < 2; i++) {
            assertThat(redeem(invite, "romeo", "192.0.2.1")).isEqualTo(RedeemResult.NAME_TAKEN);
            assertThat(redemption.objections(invite, "whoever", PASSWORD, "192.0.2.1"))
                    .isEqualTo(new Objections(Optional.empty(), Optional.empty()));
        }

        assertThat(redeem(invite, "free", "192.0.2.1")).isEqualTo(RedeemResult.TOO_MANY_NAMES);
        assertThat(redemption.waitForName(invite, "192.0.2.1")).isPresent();
        assertThat(redeem(another, "one", "192.0.2.1")).isEqualTo(RedeemResult.REDEEMED);
        assertThat(redeem(invite, "two", "192.0.2.2")).isEqualTo(RedeemResult.REDEEMED);
    }

    private RedeemResult redeem(Invite invite, String name, String address) {
        return redemption.redeem(
                invite, name, PASSWORD, new Visitor(Door.WEB, address, Optional.empty()));
    }

    private RedeemResult redeem(Invite invite, String name) {
        return redemption.redeem(invite, name, PASSWORD, Door.WEB);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of claims that a killed server left, or an attempt that takes very long. */
class ClaimRecoveryTest {

    private static final String PASSWORD = "correct horse";
    private static final String JULIET = "juliet@example.org";

    private final TestDatabase database = new TestDatabase();
    private final Events events = new Events();
    private final List<Event> told = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final List<String> welcomed = new ArrayList<>();
    private final Welcome welcome =
            (invite, username, groups) -> welcomed.add(username + " " + groups);
    private final Redemption redemption =
            new Redemption(
                    invites,
                    claims,
                    accounts,
                    welcome,
                    new PasswordCheck(() -> 10),
                    new TestNames(database.database(), clock).with(accounts, invites),
                    new AttemptLimit(
                            new MemoryCounts(),
                            clock,
                            () -> 4,
                            () -> Duration.ofMinutes(10),
                            events),
                    events);
    private final ClaimRecovery settlement =
            new ClaimRecovery(invites, claims, accounts, welcome, events);

    @BeforeEach
    void listen() {
        events.listen(told::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aServerKilledBeforeTheAccountLeavesAUsableToken() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(invite, JULIET, Door.XMPP);
        clock.advance(Duration.ofMinutes(1));
        settlement.settle();
        assertThat(redemption.present(invite.token())).isEmpty();

        settleLater();

        assertUnused(invite);
    }

    @Test
    void aServerKilledAfterTheAccountLeavesAUsedTokenAndTheNewcomerIsWelcomed() {
        Invite invite =
                invites.create(NewInvite.account(Source.console("test")).joining(List.of("choir")));
        claims.claim(invite, JULIET, Door.XMPP);
        accounts.create("juliet", PASSWORD);

        settleLater();
        settleLater();

        assertUsed(invite);
        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
        assertThat(welcomed).containsExactly("juliet [choir]");
        assertThat(told).containsExactly(new Event.Redeemed(told(invite), JULIET, Door.XMPP));
    }

    /** As it was when it was settled. */
    private Invite told(Invite invite) {
        return invites.findById(invite.id()).orElseThrow();
    }

    @Test
    void aClaimThatFailsByAnErrorDoesNotKeepTheOthers() {
        Invite first = invites.create(NewInvite.account(Source.console("test")));
        Invite second = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(first, JULIET, Door.XMPP);
        claims.claim(second, "nurse@example.org", Door.XMPP);
        accounts.create("juliet", PASSWORD);
        accounts.create("nurse", PASSWORD);
        ClaimRecovery failing =
                new ClaimRecovery(
                        invites,
                        claims,
                        accounts,
                        (invite, username, groups) -> {
                            throw new NoSuchMethodError("gone in the next version");
                        },
                        events);
        clock.advance(ClaimRecovery.STALE.plusMinutes(1));

        failing.settle();

        assertUsed(first);
        assertUsed(second);
    }

    @Test
    void anAccountThatNeverGotAPasswordIsTakenAwayAndTheTokenIsUsable() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(invite, JULIET, Door.XMPP);
        accounts.leaveUnfinished("juliet");

        settleLater();

        assertThat(accounts.exists("juliet")).isFalse();
        assertUnused(invite);
        assertThat(redeem(invite)).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void anAccountThatWasThereBeforeTheClaimIsLeftAloneWhateverItIs() {
        accounts.leaveUnfinished("juliet");
        clock.advance(Duration.ofMillis(1));
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(invite, JULIET, Door.XMPP);

        settleLater();

        assertThat(accounts.exists("juliet")).isTrue();
        assertUnused(invite);
    }

    @Test
    void theAccountOfAnotherUseDoesNotCompleteAClaim() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).uses(2));
        claims.claim(invite, JULIET, Door.XMPP);
        clock.advance(Duration.ofSeconds(5));
        assertThat(redeem(invite)).isEqualTo(RedeemResult.REDEEMED);

        settleLater();

        assertThat(invites.find(invite.token()).orElseThrow().uses()).isEqualTo(1);
    }

    @Test
    void ofTwoOpenClaimsForOneAccountOneIsCompleted() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")).uses(2));
        claims.claim(invite, JULIET, Door.XMPP);
        claims.claim(invite, JULIET, Door.WEB);
        accounts.create("juliet", PASSWORD);

        settleLater();

        assertThat(invites.find(invite.token()).orElseThrow().uses()).isEqualTo(1);
        assertThat(claims.of(invite)).singleElement().matches(c -> c.completed().isPresent());
    }

    @Test
    void aResetOrASubscriptionIsGivenBackAndTouchesNoAccount() {
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));
        Invite contact = invites.create(NewInvite.contact("romeo", true, Source.console("test")));
        claims.claim(reset, JULIET, Door.WEB);
        claims.claim(contact, JULIET, Door.SUBSCRIPTION);
        accounts.leaveUnfinished("juliet");

        settleLater();

        assertThat(accounts.exists("juliet")).isTrue();
        assertUnused(reset);
        assertUnused(contact);
    }

    @Test
    void aClaimThatCannotBeSettledDoesNotKeepTheOthers() {
        Invite odd = invites.create(NewInvite.account(Source.console("test")));
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(odd, "no address", Door.XMPP);
        claims.claim(invite, JULIET, Door.XMPP);

        settleLater();

        assertUnused(invite);
    }

    @Test
    void aClaimOfAPurgedInviteGoesWithoutASound() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        claims.claim(invite, JULIET, Door.XMPP);
        database.execute("DELETE FROM ofInvite");

        settleLater();

        assertThat(database.count("ofInviteRedemption")).isZero();
    }

    @Test
    void anAttemptThatIsSettledMeanwhileAsNotMadeIsUndone() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        accounts.meanwhile(() -> claims.of(invite).forEach(claims::giveBack));

        assertThat(redeem(invite)).isEqualTo(RedeemResult.FAILED);

        assertThat(accounts.exists("juliet")).isFalse();
        assertUnused(invite);
    }

    @Test
    void anAttemptThatIsSettledMeanwhileAsMadeIsMade() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        accounts.meanwhile(this::settleLater);

        assertThat(redeem(invite)).isEqualTo(RedeemResult.REDEEMED);

        assertUsed(invite);
        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
    }

    @Test
    void anAttemptThatWasTooLateLeavesTheAccountOfTheNextOneAlone() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        accounts.meanwhile(
                () -> {
                    accounts.meanwhile(() -> {});
                    Claim first = claims.of(invite).get(0);
                    claims.giveBack(first);
                    accounts.delete("juliet");
                    clock.advance(Duration.ofSeconds(1));
                    assertThat(redeem(invite)).isEqualTo(RedeemResult.REDEEMED);
                });

        assertThat(redeem(invite)).isEqualTo(RedeemResult.FAILED);

        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
        assertUsed(invite);
    }

    @Test
    void aResetThatIsSettledMeanwhileIsSpentAllTheSame() {
        accounts.create("juliet", "an old password");
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("test")));
        accounts.meanwhile(this::settleLater);

        assertThat(redeem(reset)).isEqualTo(RedeemResult.REDEEMED);

        assertThat(accounts.passwordOf("juliet")).contains(PASSWORD);
        assertUsed(reset);
    }

    @Test
    void aDatabaseThatGoesAwayAfterTheAccountWasMadeIsMadeUpForLater() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        accounts.meanwhile(database::goAway);

        assertThat(redeem(invite)).isEqualTo(RedeemResult.REDEEMED);

        database.comeBack();
        assertThat(welcomed).isEmpty();
        settleLater();
        assertUsed(invite);
        assertThat(welcomed).containsExactly("juliet []");
    }

    @Test
    void aUserStoreThatFailsHalfwayKeepsTheClaimUntilItIsClearWhatIsThere() {
        Invite invite = invites.create(NewInvite.account(Source.console("test")));
        accounts.answer(Accounts.Outcome.FAILED_HALFWAY);

        assertThat(redeem(invite)).isEqualTo(RedeemResult.FAILED);

        assertThat(redemption.present(invite.token())).isEmpty();
        accounts.leaveUnfinished("juliet");
        settleLater();
        assertThat(accounts.exists("juliet")).isFalse();
        assertUnused(invite);
    }

    private RedeemResult redeem(Invite invite) {
        return redemption.redeem(invite, "juliet", PASSWORD, Door.WEB);
    }

    private void settleLater() {
        clock.advance(ClaimRecovery.STALE.plusMinutes(1));
        settlement.settle();
    }

    private void assertUnused(Invite invite) {
        Invite now = invites.find(invite.token()).orElseThrow();
        assertThat(now.uses()).isZero();
        assertThat(now.lastUsed()).isEmpty();
        assertThat(claims.of(invite)).isEmpty();
    }

    private void assertUsed(Invite invite) {
        assertThat(redemption.present(invite.token())).isEmpty();
        assertThat(claims.of(invite)).singleElement().matches(c -> c.completed().isPresent());
    }
}

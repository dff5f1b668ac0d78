// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.Contacts.Tie;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.redeem.Approval;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.ContactRedemption;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.JID;

class SubscriptionsTest {

    private static final String DOMAIN = "example.org";
    private static final JID JULIET = new JID("juliet", DOMAIN, "balcony");
    private static final JID STRANGER = new JID("paris", "other.example", "hall");

    private final TestDatabase database = new TestDatabase();
    private final Events events = new Events();
    private final List<Event> told = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final MemoryContacts contacts = new MemoryContacts(DOMAIN);
    private final Subscriptions subscriptions =
            new Subscriptions(
                    DOMAIN, new ContactRedemption(invites, claims, accounts, contacts, events));

    @BeforeEach
    void makeAccounts() {
        accounts.create("romeo", "secret");
        accounts.create("juliet", "secret");
        accounts.create("nurse", "secret");
    }

    @BeforeEach
    void listen() {
        events.listen(told::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLocalSenderWithAGoodTokenBecomesAContactAndTheTokenIsSpent() {
        Invite invite = fromRomeo(1);

        assertThat(approve(invite, JULIET)).isTrue();

        assertThat(contacts.done()).containsExactly("romeo and juliet");
        assertThat(claims.of(invite))
                .singleElement()
                .satisfies(
                        claim -> {
                            assertThat(claim.redeemer()).isEqualTo("juliet@example.org");
                            assertThat(claim.door()).isEqualTo(Door.SUBSCRIPTION);
                            assertThat(claim.completed()).isPresent();
                        });
        assertThat(approve(invite, new JID("nurse@example.org"))).isFalse();
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .isInstanceOfSatisfying(
                        Event.Redeemed.class,
                        redeemed -> {
                            assertThat(redeemed.invite().id()).isEqualTo(invite.id());
                            assertThat(redeemed.redeemer()).isEqualTo("juliet@example.org");
                            assertThat(redeemed.door()).isEqualTo(Door.SUBSCRIPTION);
                        });
        assertThat(contacts.done()).hasSize(1);
    }

    @Test
    void whatWasCopiedAroundATokenDoesNoHarm() {
        String token = " " + fromRomeo(1).token() + ".";

        assertThat(approve(token, "romeo", JULIET)).isTrue();
    }

    @Test
    void aRemoteSenderWithAGoodTokenIsAccepted() {
        assertThat(approve(fromRomeo(1), STRANGER)).isTrue();

        assertThat(contacts.done()).containsExactly("romeo accepts paris@other.example");
    }

    @Test
    void aTokenThatAlsoMakesAccountsMakesContactsAsWell() {
        Invite invite = invites.create(NewInvite.contact("romeo", true, Source.console("test")));

        assertThat(approve(invite, JULIET)).isTrue();
    }

    @Test
    void theSameTokenFromTheSameLocalSenderDoesNothingMore() {
        Invite invite = fromRomeo(3);
        approve(invite, JULIET);

        assertThat(approve(invite, JULIET)).isFalse();

        assertThat(contacts.done()).hasSize(1);
        assertThat(claims.of(invite)).hasSize(1);
    }

    @Test
    void theSameTokenFromTheSameRemoteSenderIsAnsweredAgainButNotSpentAgain() {
        Invite spent = fromRomeo(1);
        approve(spent, STRANGER);

        assertThat(approve(spent, STRANGER)).isTrue();

        assertThat(contacts.done()).hasSize(2);
        assertThat(claims.of(spent)).hasSize(1);
    }

    @Test
    void whoWasTakenOffTheListDoesNotComeBackByASpentToken() {
        Invite spent = fromRomeo(1);
        approve(spent, JULIET);
        contacts.setTie("romeo", "juliet@example.org", Tie.NONE);

        assertThat(approve(spent, JULIET)).isFalse();
        assertThat(contacts.done()).hasSize(1);
    }

    @Test
    void whoRedeemedAnInviteForSeveralAndLeftComesBackWithoutSpendingMore() {
        Invite invite = fromRomeo(3);
        approve(invite, JULIET);
        contacts.setTie("romeo", "juliet@example.org", Tie.NONE);

        assertThat(approve(invite, JULIET)).isTrue();
        assertThat(claims.of(invite)).hasSize(1);
    }

    @Test
    void whoRegisteredWithTheTokenIsAContactAlready() {
        Invite invite = invites.create(NewInvite.contact("romeo", true, Source.console("test")));
        claims.complete(claims.claim(invite, "juliet@example.org", Door.XMPP).orElseThrow());
        contacts.connect("romeo", "juliet");

        assertThat(approve(invite, JULIET)).isFalse();
        assertThat(contacts.done()).hasSize(1);
    }

    @Test
    void whoIsAContactAlreadyDoesNotSpendTheToken() {
        contacts.setTie("romeo", "juliet@example.org", Tie.MUTUAL);
        Invite invite = fromRomeo(1);

        assertThat(approve(invite, JULIET)).isFalse();
        assertThat(invites.findLive(invite.token())).isPresent();
    }

    @Test
    void aLocalSenderIsToldOnceAndARemoteOneInAnotherWay() {
        approve(fromRomeo(1), JULIET);
        approve(fromRomeo(1), STRANGER);

        assertThat(contacts.confirmed()).containsExactly("romeo to juliet");
    }

    @Test
    void whoIsAContactSinceTheRegistrationIsToldSo() {
        Invite spent = invites.create(NewInvite.account(Source.console("test")).from("romeo"));
        claims.complete(claims.claim(spent, "juliet@example.org", Door.WEB).orElseThrow());
        contacts.connect("romeo", "juliet");

        approve(spent, JULIET);

        assertThat(contacts.confirmed()).containsExactly("romeo to juliet");
    }

    @Test
    void whoseRequestIsNotApprovedIsToldNothing() {
        Invite spent = fromRomeo(1);
        approve(spent, STRANGER);
        contacts.setTie("nurse", "juliet@example.org", Tie.MUTUAL);

        approve(spent, JULIET);
        approve(spent.token(), "nurse", JULIET);

        assertThat(contacts.confirmed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAA", "%s!", "' OR 1=1 --", "\u0000"})
    void whatIsNoTokenIsIgnored(String token) {
        assertThat(approve(token, "romeo", JULIET)).isFalse();
        assertThat(contacts.done()).isEmpty();
    }

    @Test
    void aTokenIsGoodForItsInviterOnly() {
        assertThat(approve(fromRomeo(1).token(), "nurse", JULIET)).isFalse();
    }

    @Test
    void anAccountInviteAndAResetMakeNoContacts() {
        Invite account = invites.create(NewInvite.account(Source.console("test")).from("romeo"));
        Invite reset = invites.create(NewInvite.reset("romeo", Source.console("test")));

        assertThat(approve(account, JULIET)).isFalse();
        assertThat(approve(reset, JULIET)).isFalse();
    }

    @Test
    void expiredAndRevokedTokensAreIgnored() {
        Invite revoked = fromRomeo(1);
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite expired = fromRomeo(1);
        clock.advance(Duration.ofDays(8));

        assertThat(approve(revoked, JULIET)).isFalse();
        assertThat(approve(expired, JULIET)).isFalse();
        assertThat(contacts.done()).isEmpty();
    }

    @Test
    void theTokenOfADeletedInviterDoesNotWork() {
        Invite invite = fromRomeo(1);
        accounts.delete("romeo");

        assertThat(approve(invite, STRANGER)).isFalse();
    }

    @Test
    void theTokenOfALockedOutInviterDoesNotWork() {
        Invite invite = fromRomeo(1);
        accounts.lockOut("romeo");

        assertThat(approve(invite, STRANGER)).isFalse();
        assertThat(invites.findLive(invite.token())).isPresent();
    }

    @Test
    void whoHasNoContactListCannotRedeem() {
        Invite invite = fromRomeo(1);

        assertThat(approve(invite, new JID("anonymous", DOMAIN, "anonymous"))).isFalse();
        assertThat(approve(invite, new JID(null, DOMAIN, "not-logged-in"))).isFalse();
        assertThat(approve(invite, new JID(null, "other.example", null))).isFalse();
        assertThat(approve(invite, new JID("romeo", DOMAIN, null))).isFalse();
        assertThat(invites.findLive(invite.token())).isPresent();
    }

    @Test
    void anAddressTooLongToBeStoredIsLikeOneWithoutAToken() {
        JID longest = new JID("a".repeat(200), "b".repeat(60) + ".example", null);
        assertThat(longest.toBareJID().length()).isGreaterThan(Claim.LONGEST_REDEEMER);

        assertThat(approve(fromRomeo(1), longest)).isFalse();
    }

    @Test
    void aFailureGivesTheTokenBack() {
        Invite invite = fromRomeo(1);
        contacts.fail();

        assertThat(approve(invite, JULIET)).isFalse();

        assertThat(invites.findLive(invite.token())).isPresent();
        assertThat(claims.of(invite)).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayTheRequestIsAnOrdinaryOne() {
        Invite invite = fromRomeo(1);
        database.goAway();

        assertThat(approve(invite, JULIET)).isFalse();
        assertThat(contacts.done()).isEmpty();
    }

    private Invite fromRomeo(int uses) {
        return invites.create(NewInvite.contact("romeo", false, Source.console("test")).uses(uses));
    }

    private boolean approve(Invite invite, JID sender) {
        return approve(invite.token(), "romeo", sender);
    }

    private boolean approve(String token, String inviter, JID sender) {
        return subscriptions.approve(token, inviter, sender) == Approval.APPROVED;
    }

    @Test
    void onlyWhatIsNoTokenOfThatUserIsWrong() {
        Invite spent = fromRomeo(1);
        approve(spent, STRANGER);
        Invite revoked = fromRomeo(1);
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));

        for (String token : List.of("", "guess", Tokens.next())) {
            assertThat(subscriptions.approve(token, "romeo", JULIET))
                    .isEqualTo(Approval.WRONG_TOKEN);
        }
        assertThat(subscriptions.approve(fromRomeo(1).token(), "nurse", STRANGER))
                .isEqualTo(Approval.WRONG_TOKEN);
        assertThat(subscriptions.approve(spent.token(), "romeo", JULIET))
                .isEqualTo(Approval.ORDINARY);
        assertThat(subscriptions.approve(revoked.token(), "romeo", JULIET))
                .isEqualTo(Approval.ORDINARY);
    }
}

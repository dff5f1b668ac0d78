// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of an invite: each thing once, by whom, and the latest first. */
class HappeningTest {

    private static final Source ADMIN = Source.console("admin");

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final TestIssuance issuing =
            new TestIssuance(invites, new MemoryAccounts(clock), names);

    @AfterEach
    void close() {
        database.close();
    }

    private Invite made(Source by) {
        return invites.create(NewInvite.account(by).uses(2));
    }

    private Invite change(Invite invite, InviteChange change, Maker maker) {
        clock.advance(Duration.ofMinutes(1));
        return issuing.issuance.change(invite, change, maker).invite().orElseThrow();
    }

    /** The latest first, each as one word or more. */
    private List<String> told(Invite invite) {
        return Happening.of(invites.findById(invite.id()).orElseThrow(), invites, claims).stream()
                .map(
                        one ->
                                one.type()
                                        + one.changed().stream()
                                                .sorted()
                                                .map(part -> " " + part)
                                                .collect(Collectors.joining())
                                        + one.by()
                                                .flatMap(Source::name)
                                                .map(name -> " by " + name)
                                                .orElse("")
                                        + one.use().map(use -> " " + use.redeemer()).orElse(""))
                .toList();
    }

    @Test
    void fromTheBeginningToTheEnd() {
        Invite invite = made(Source.key("shop"));
        Maker admin = Maker.administrator("admin");
        invite = change(invite, InviteChange.NOTHING.noted("x").living(Duration.ofDays(1)), admin);
        invite = change(invite, InviteChange.NOTHING.noted("x"), admin);
        clock.advance(Duration.ofMinutes(1));
        claims.complete(claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow());
        assertThat(claims.claim(invite, "under@way.example", Door.WEB)).isPresent();
        invite =
                change(
                        invite,
                        InviteChange.NOTHING.uses(5).greeting("Hi"),
                        Maker.administrator("boss"));
        clock.advance(Duration.ofMinutes(1));
        issuing.issuance.revoke(invite.id(), ADMIN);
        issuing.issuance.revoke(invite.id(), Source.console("late"));

        assertThat(told(invite))
                .containsExactly(
                        "REVOKED by admin",
                        "CHANGED USES GREETING by boss",
                        "REDEEMED juliet@example.org",
                        "CHANGED LIFETIME NOTE by admin",
                        "CREATED by shop");
    }

    @Test
    void whatHasExpiredByItselfSaysSoUntilItIsProlonged() {
        Invite invite = made(ADMIN);
        clock.advance(Duration.ofDays(8));
        assertThat(told(invite)).containsExactly("EXPIRED", "CREATED by admin");

        change(
                invite,
                InviteChange.NOTHING.living(Duration.ofDays(1)),
                Maker.administrator("boss"));

        assertThat(told(invite)).containsExactly("CHANGED LIFETIME by boss", "CREATED by admin");
    }

    @Test
    void whoRevokedManyIsToldOfEachThatWasNotRevokedBefore() {
        Invite before = made(Source.key("shop"));
        Invite open = made(Source.key("shop"));
        Invite other = made(Source.key("other"));
        invites.withdrawals().revoke(before.id(), Source.console("first"));

        issuing.issuance.revokeAll(Source.key("shop"), ADMIN);
        invites.withdrawals().revoke(List.of(open, other), Source.console("late"));

        assertThat(told(before).get(0)).isEqualTo("REVOKED by first");
        assertThat(told(open).get(0)).isEqualTo("REVOKED by admin");
        assertThat(told(other).get(0)).isEqualTo("REVOKED by late");
    }

    @Test
    void theOpenOnesOfAKeyAndThoseFromAUserAreToldAsWell() {
        Invite ofKey = made(Source.key("shop"));
        Invite fromUser = invites.create(NewInvite.contact("romeo", true, Source.key("other")));

        invites.withdrawals().revokeOpenBy(Source.key("shop"), ADMIN);
        invites.withdrawals().revokeFrom("romeo", Source.key("other"));

        assertThat(told(ofKey).get(0)).isEqualTo("REVOKED by admin");
        assertThat(told(fromUser).get(0)).isEqualTo("REVOKED by other");
    }

    @Test
    void whatFollowsByItselfHasNoName() {
        Invite reset = invites.create(NewInvite.reset("romeo", ADMIN));
        invites.withdrawals().endResets("romeo");
        Invite ofUser = made(Source.user("romeo"));
        invites.withdrawals().revokeOf("romeo");

        assertThat(told(reset)).containsExactly("REVOKED", "CREATED by admin");
        assertThat(told(ofUser)).containsExactly("REVOKED", "CREATED by romeo");
    }

    @Test
    void whoIsDeletedIsNotNamedAndThePurgeTakesAll() {
        Invite invite = made(Source.key("shop"));
        issuing.issuance.revoke(invite.id(), Source.console("romeo"));
        Optional<Invite> kept = invites.findById(invite.id());
        invites.forget("romeo");
        assertThat(told(kept.orElseThrow())).containsExactly("REVOKED", "CREATED by shop");

        clock.advance(Duration.ofDays(2));
        invites.upkeep().purge(Duration.ofDays(1));

        assertThat(database.count("ofInviteEvent")).isZero();
    }

    @Test
    void makingInvitesWritesNoRowMore() {
        made(ADMIN);
        invites.createAll(List.of(NewInvite.account(ADMIN), NewInvite.account(ADMIN)));

        assertThat(database.count("ofInviteEvent")).isZero();
    }

    @Test
    void whatDoesNotHappenIsNotTold() {
        Invite invite = made(ADMIN);
        database.execute("UPDATE ofInvite SET uses = 2 WHERE inviteId = '" + invite.id() + "'");
        Maker admin = Maker.administrator("admin");

        assertThat(issuing.issuance.change(invite, InviteChange.NOTHING.uses(1), admin).problems())
                .isNotEmpty();

        assertThat(database.count("ofInviteEvent")).isZero();
    }
}

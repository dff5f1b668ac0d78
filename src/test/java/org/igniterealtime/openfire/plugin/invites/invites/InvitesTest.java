// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.Ending;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitesTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anInviteIsFoundAsItWasMade() {
        Invite made =
                invites.create(NewInvite.account(Source.key("abc")).noted("for the choir ♫ 🎵"));

        assertThat(invites.find(made.token())).contains(made);
        assertThat(invites.findById(made.id())).contains(made);
        assertThat(made.expires().getAsLong() - made.created())
                .isEqualTo(Duration.ofDays(7).toMillis());
        assertThat(made.usesAllowed()).isOne();
        assertThat(Tokens.isToken(made.token())).isTrue();
    }

    @Test
    void everyKindKeepsWhatItNeeds() {
        Invite named =
                invites.create(
                        NewInvite.account(Source.console("admin")).named("juliet").from("romeo"));
        Invite contact =
                invites.create(NewInvite.contact("romeo", true, Source.user("romeo")).uses(3));
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("admin")));

        assertThat(invites.find(named.token())).contains(named);
        assertThat(named.username()).contains("juliet");
        assertThat(named.inviter()).contains("romeo");
        assertThat(invites.find(contact.token())).contains(contact);
        assertThat(contact.kind()).isEqualTo(Kind.CONTACT);
        assertThat(contact.usesAllowed()).isEqualTo(3);
        assertThat(contact.allowsRegistration()).isTrue();
        assertThat(invites.find(reset.token())).contains(reset);
        assertThat(reset.kind()).isEqualTo(Kind.RESET);
        assertThat(reset.allowsRegistration()).isFalse();
    }

    @Test
    void onlyALiveInviteIsFoundLive() {
        Invite living = make();
        Invite revoked = make();
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite used = make();
        database.execute(
                "UPDATE ofInvite SET uses = 1, status = 'used' WHERE inviteId = '"
                        + used.id()
                        + "'");
        Invite expired =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));

        assertThat(invites.findLive(living.token())).contains(living);
        assertThat(invites.findLive(revoked.token())).isEmpty();
        assertThat(invites.findLive(used.token())).isEmpty();
        assertThat(invites.findLive(expired.token())).isEmpty();
        assertThat(invites.findLive("A".repeat(24))).isEmpty();
    }

    @Test
    void textThatIsNoTokenIsNotLookedUp() {
        database.goAway();

        assertThat(invites.find("")).isEmpty();
        assertThat(invites.find("A".repeat(6000))).isEmpty();
        assertThat(invites.find("'; DROP TABLE ofInvite;--")).isEmpty();
        assertThat(invites.withdrawals().revoke("no token", Source.console("admin"))).isFalse();
        assertThatThrownBy(() -> invites.find("A".repeat(24))).isInstanceOf(StoreException.class);
    }

    @Test
    void aListFilterAgreesWithTheStateOfEachInvite() {
        onlyALiveInviteIsFoundLive();

        List<Invite> all = invites.list(InviteQuery.all(100)).invites();

        assertThat(all).hasSize(4);
        for (State state : State.values()) {
            InviteQuery query = InviteQuery.all(100).in(Optional.of(state));
            List<Invite> expected =
                    all.stream().filter(invite -> invites.stateOf(invite) == state).toList();
            assertThat(invites.list(query).invites())
                    .as("%s", state)
                    .isEqualTo(expected)
                    .hasSize(1);
            assertThat(invites.count(query)).isEqualTo(new InvitePage.Count(1, false));
        }
    }

    @Test
    void aListIsNewestFirstAndPaged() {
        Invite[] made = new Invite[5];
        for (int i = 0; i < made.length; i++) {
            made[i] = make();
            clock.advance(Duration.ofSeconds(1));
        }

        InvitePage first = invites.list(InviteQuery.all(2));
        InvitePage second = invites.list(InviteQuery.all(2).after(first.next()));
        InvitePage last = invites.list(InviteQuery.all(2).after(second.next()));
        assertThat(first.invites()).containsExactly(made[4], made[3]);
        assertThat(second.invites()).containsExactly(made[2], made[1]);
        assertThat(last.invites()).containsExactly(made[0]);
        assertThat(last.next()).isEmpty();
        assertThat(invites.count(InviteQuery.all(1))).isEqualTo(new InvitePage.Count(5, false));
    }

    @Test
    void aSearchFindsTextInAnyColumnAndTakesItLiterally() {
        Invite note =
                invites.create(
                        NewInvite.account(Source.console("admin")).noted("100% Ünique_note"));
        Invite name = invites.create(NewInvite.account(Source.key("xyz")).named("juliet"));
        Invite inviter = invites.create(NewInvite.contact("romeo", false, Source.user("romeo")));

        assertThat(search("ünique_")).containsExactly(note);
        assertThat(search("100%")).containsExactly(note);
        assertThat(search("%")).containsExactly(note);
        assertThat(search("_note")).containsExactly(note);
        assertThat(search("JULI")).containsExactly(name);
        assertThat(search("romeo")).containsExactly(inviter);
        assertThat(search("xyz")).containsExactly(name);
        assertThat(search(note.token().substring(3, 20))).containsExactly(note);
        assertThat(search("'!\\")).isEmpty();
    }

    @Test
    void revokingWorksOnce() {
        Invite invite = make();

        assertThat(invites.withdrawals().revoke(invite.id(), Source.console("admin"))).isTrue();
        assertThat(invites.withdrawals().revoke(invite.id(), Source.console("admin"))).isFalse();
        assertThat(invites.withdrawals().revoke("A".repeat(24), Source.console("admin"))).isFalse();
        assertThat(invites.find(invite.token()).orElseThrow().revoked()).hasValue(clock.millis());
    }

    @Test
    void deadInvitesAreKeptForTheRetentionPeriodAndNoLonger() throws Exception {
        Invite revoked =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofDays(90)));
        invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite used =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofDays(90)));
        database.execute(
                "UPDATE ofInvite SET uses = 1, status = 'used', lastUsed = %1$d, ends = %1$d"
                                .formatted(clock.millis())
                        + " WHERE "
                        + StoredToken.is(used.token()));
        Invite living =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofDays(90)));
        Invite expiring =
                invites.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofHours(1)));

        clock.advance(Duration.ofDays(30));
        assertThat(invites.upkeep().purge(Duration.ofDays(30))).isZero();

        clock.advance(Duration.ofHours(2));
        AtomicInteger cutShort = new AtomicInteger(-1);
        Ending.run(() -> cutShort.set(invites.upkeep().purge(Duration.ofDays(30))));
        assertThat(cutShort).hasValue(0);
        assertThat(invites.upkeep().purge(Duration.ofDays(30))).isEqualTo(3);
        assertThat(invites.find(living.token())).isPresent();
        for (Invite gone : Arrays.asList(revoked, used, expiring)) {
            assertThat(invites.find(gone.token())).isEmpty();
        }
    }

    @Test
    void aDatabaseThatGoesAwayMakesNoInvite() {
        database.goAway();

        assertThatThrownBy(this::make).isInstanceOf(StoreException.class);

        database.comeBack();
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        NewInvite account = NewInvite.account(Source.console("test"));

        assertThatThrownBy(() -> account.uses(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.living(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.living(Duration.ofDays(4000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.noted("x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(invites.create(account.noted("🎵".repeat(255))).note())
                .contains("🎵".repeat(255));
    }

    @Test
    void anInviteInALogLineDoesNotShowItsToken() {
        Invite invite = make();

        assertThat(invite.toString()).doesNotContain(invite.token());
    }

    private Invite make() {
        return invites.create(NewInvite.account(Source.console("test")).living(Duration.ofDays(7)));
    }

    private List<Invite> search(String text) {
        return invites.list(InviteQuery.all(10).searching(Optional.of(InviteQuery.Search.of(text))))
                .invites();
    }
}

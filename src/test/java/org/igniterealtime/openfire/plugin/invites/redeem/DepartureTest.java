// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left of somebody whose account was deleted. */
class DepartureTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final Claims claims = new Claims(database.database(), clock);
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final Figures figures = new Figures(database.database(), clock);
    private final Departure departure =
            new Departure(
                    names.tombstones,
                    invites,
                    claims,
                    keys,
                    new History(database.database()),
                    figures,
                    accounts);
    private final Redemption redemption =
            new Redemption(
                    invites,
                    claims,
                    accounts,
                    (invite, username, groups) -> {},
                    new PasswordCheck(() -> 10),
                    names.with(accounts, invites),
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
    void afterAUserIsDeletedNoTableHoldsTheName() {
        redeem(invites.create(NewInvite.account(Source.key("shop")).named("juliet")), "juliet");
        redeem(invites.create(NewInvite.reset("juliet", Source.user("juliet"))), "juliet");
        redeem(invites.create(NewInvite.account(Source.console("juliet"))), "nurse");
        redeem(invites.create(NewInvite.contact("juliet", true, Source.user("juliet"))), "peter");
        Invite open = invites.create(NewInvite.contact("juliet", true, Source.key("shop")));
        Invite reset = invites.create(NewInvite.reset("juliet", Source.console("escalus")));
        keys.create("shop", "juliet");
        invites.withdrawals()
                .revoke(
                        invites.create(NewInvite.account(Source.key("shop"))).id(),
                        Source.console("juliet"));
        assertThat(tablesWith("juliet"))
                .containsExactly(
                        "ofInvite",
                        "ofInviteRedemption",
                        "ofInviteEvent",
                        "ofInviteNode",
                        "ofInviteKey");

        departure.of("juliet");
        accounts.delete("juliet");

        assertThat(tablesWith("juliet")).isEmpty();
        assertThat(names.tombstones.covers("juliet")).isTrue();
        assertThat(stateOf(open)).isEqualTo(State.REVOKED);
        assertThat(stateOf(reset)).isEqualTo(State.REVOKED);
        assertThat(tablesWith("nurse")).containsExactly("ofInviteRedemption", "ofInviteNode");
        assertThat(keys.list()).singleElement().matches(key -> !key.isRevoked());
    }

    @Test
    void anInviteThatReservesTheNameForSomebodyKeepsItAndWorks() {
        Invite invite = invites.create(NewInvite.account(Source.key("shop")).named("juliet"));

        departure.of("juliet");

        assertThat(invites.findById(invite.id()).orElseThrow().username()).contains("juliet");
        assertThat(invites.reserving("juliet")).contains(invite.id());
    }

    @Test
    void whatIsUndoneLeavesNothingAndItsInviteAsItWas() {
        Invite invite = invites.create(NewInvite.account(Source.key("shop")).named("juliet"));
        Claim claim = claims.claim(invite, "juliet@example.org", Door.XMPP).orElseThrow();

        departure.ofUnfinished("juliet");
        claims.giveBack(claim);

        assertThat(names.tombstones.covers("juliet")).isFalse();
        assertThat(database.count("ofInviteNode")).isZero();
        assertThat(database.count("ofInviteRedemption")).isZero();
        assertThat(invites.find(invite.token())).contains(invite);
        assertThat(redeem(invite, "juliet")).isEqualTo(RedeemResult.REDEEMED);
    }

    @Test
    void oneStepThatFailsDoesNotKeepTheOthers() {
        keys.create("shop", "juliet");
        Invite invite = invites.create(NewInvite.contact("juliet", true, Source.user("juliet")));
        database.execute("DROP TABLE ofInviteTombstone");
        database.execute("DROP TABLE ofInviteRedemption");

        assertThatThrownBy(() -> departure.of("juliet")).isInstanceOf(StoreException.class);

        assertThat(stateOf(invite)).isEqualTo(State.REVOKED);
        assertThat(keys.list()).singleElement().matches(key -> key.createdBy().isEmpty());
    }

    /** The plugin's tables with a value that has this text in it, in the order of the script. */
    private List<String> tablesWith(String text) {
        return List.of(
                        "ofInvite",
                        "ofInviteGroup",
                        "ofInviteRedemption",
                        "ofInviteEvent",
                        "ofInviteNode",
                        "ofInviteKey",
                        "ofInviteTombstone")
                .stream()
                .filter(table -> values(table).stream().anyMatch(value -> value.contains(text)))
                .toList();
    }

    private List<String> values(String table) {
        List<String> values = new ArrayList<>();
        database.database()
                .query(
                        "SELECT * FROM " + table,
                        row -> {
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                values.add(String.valueOf(row.getString(i)));
                            }
                            return table;
                        });
        return values;
    }

    private State stateOf(Invite invite) {
        return invites.stateOf(invites.findById(invite.id()).orElseThrow());
    }

    private RedeemResult redeem(Invite invite, String username) {
        clock.advance(Duration.ofSeconds(1));
        return redemption.redeem(invite, username, "correct horse", Door.WEB);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that somebody wants, with all kinds of invites and without one. */
class NamesTest {

    private static final String PASSWORD = "correct horse";

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames rules = new TestNames(database.database(), clock);
    private final Names names = rules.with(accounts, invites);
    private final Redemption redemption =
            new Redemption(
                    invites,
                    new Claims(database.database(), clock),
                    accounts,
                    (invite, username, groups) -> {},
                    new PasswordCheck(() -> 10),
                    names,
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

    @ParameterizedTest
    @CsvSource({
        "boss, NAME_TAKEN",
        "Boss, NAME_TAKEN",
        "postmaster, NAME_TAKEN",
        "admin, NAME_TAKEN",
        "r00t, NAME_TAKEN",
        "'\u0430\u0501\u043c\u0456\u043f', NAME_TAKEN",
        "'\u0430dmin', NAME_MIXED",
        "romeo, NAME_TAKEN",
        ".., NAME_WITHOUT_LETTER"
    })
    void noOrdinaryInviteOfWhateverSourceMakesIt(String name, RedeemResult result) {
        rules.people.makeAdministrator("boss");
        rules.tombstones.add("romeo");
        accounts.create("mercutio", PASSWORD);

        for (NewInvite wanted :
                new NewInvite[] {
                    NewInvite.account(Source.key("key")),
                    NewInvite.account(Source.user("boss")),
                    NewInvite.account(Source.console("boss")),
                    NewInvite.contact("mercutio", true, Source.console("boss"))
                }) {
            Invite invite = invites.create(wanted);
            assertThat(redeem(invite, name)).isEqualTo(result);
            assertThat(invites.find(invite.token()).orElseThrow().uses()).isZero();
        }
        assertThat(names.obstacle(name)).contains(result);
        assertThat(accounts.count()).isEqualTo(1);
    }

    @Test
    void aPresetOfTheConsolePassesTheListThePatternAndDeletedNames() {
        rules.settings.namePattern().set("[0-9]+");
        rules.tombstones.add("romeo");

        for (String name : new String[] {"postmaster", "romeo", "juliet"}) {
            assertThat(redeem(preset(name, Source.console("boss")), name))
                    .isEqualTo(RedeemResult.REDEEMED);
        }
    }

    @Test
    void aPresetOfAnybodyElseDoesNot() {
        rules.tombstones.add("romeo");

        for (Source source : new Source[] {Source.key("key"), Source.user("boss")}) {
            assertThat(redeem(preset("romeo", source), "romeo")).isEqualTo(RedeemResult.NAME_TAKEN);
        }
    }

    @Test
    void noPresetMakesAnAdministratorUnlessItWasSaidOnTheConsole() {
        rules.people.makeAdministrator("boss");
        Source console = Source.console("boss");

        for (Invite invite :
                new Invite[] {
                    granted(console, NameGrant.NONE),
                    granted(console, NameGrant.RESERVED),
                    granted(Source.key("key"), NameGrant.ADMINISTRATOR),
                    granted(Source.user("boss"), NameGrant.ADMINISTRATOR)
                }) {
            assertThat(redeem(invite, "boss")).isEqualTo(RedeemResult.NAME_TAKEN);
            invites.withdrawals().revoke(invite.id(), Source.console("admin"));
        }
        assertThat(accounts.count()).isZero();
        assertThat(redeem(granted(console, NameGrant.ADMINISTRATOR), "boss"))
                .isEqualTo(RedeemResult.REDEEMED);
    }

    private Invite granted(Source source, NameGrant grant) {
        return invites.create(NewInvite.account(source).named("boss").granting(grant));
    }

    @Test
    void whoeverIsThereAlreadyKnowsNoneOfIt() {
        rules.people.makeAdministrator("boss");
        accounts.create("boss", "old password");

        Invite reset = invites.create(NewInvite.reset("boss", Source.console("boss")));

        assertThat(redeem(reset, "boss")).isEqualTo(RedeemResult.REDEEMED);
        assertThat(accounts.passwordOf("boss")).contains(PASSWORD);
    }

    @Test
    void aPresetIsInUseWhenSomebodyElseMadeTheAccount() {
        Invite invite = preset("bob", Source.key("key"));
        assertThat(names.isPresetInUse(invite)).isFalse();

        accounts.create("bob", PASSWORD);

        assertThat(names.isPresetInUse(invite)).isTrue();
        assertThat(redeem(invite, "bob")).isEqualTo(RedeemResult.NAME_TAKEN);
        assertThat(
                        names.isPresetInUse(
                                invites.create(NewInvite.reset("bob", Source.console("test")))))
                .isFalse();
        assertThat(names.isPresetInUse(invites.create(NewInvite.account(Source.console("test")))))
                .isFalse();
    }

    @Test
    void aPresetForANameThatWasClosedIsAsGoodAsInUse() {
        Invite invite = preset("bob", Source.key("key"));
        rules.tombstones.add("bob");

        assertThat(names.isPresetInUse(invite)).isTrue();
        assertThat(names.isPresetInUse(preset("bob", Source.console("boss")))).isFalse();
    }

    @Test
    void withoutAnInviteNamesAreJudgedAsTheyWillBeStored() {
        preset("juliet", Source.key("key"));

        assertThat(names.obstacle("JULIET")).contains(RedeemResult.NAME_RESERVED);
        assertThat(names.obstacle("PostMaster")).contains(RedeemResult.NAME_TAKEN);
        assertThat(names.obstacle("a b")).contains(RedeemResult.NAME_MALFORMED);
        assertThat(names.obstacle("Nurse")).isEmpty();
    }

    private Invite preset(String name, Source source) {
        NameGrant grant =
                source.type() == Source.Type.CONSOLE ? NameGrant.RESERVED : NameGrant.NONE;
        return invites.create(NewInvite.account(source).named(name).granting(grant));
    }

    private RedeemResult redeem(Invite invite, String name) {
        return redemption.redeem(invite, name, PASSWORD, Door.WEB);
    }
}

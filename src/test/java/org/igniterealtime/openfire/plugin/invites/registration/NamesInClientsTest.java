// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

/** What a client hears of names and passwords that are not to be had, with a token and without. */
class NamesInClientsTest {

    private final RegistrationFixture desk = new RegistrationFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "boss, conflict cancel, already",
        "postmaster, conflict cancel, already",
        "romeo, conflict cancel, already",
        "'\u0430dmin', not-acceptable modify, alphabet",
        "-_-, not-acceptable modify, letter or a digit",
        "'a\u00b5', not-acceptable modify, micro sign (U+00B5)"
    })
    void aNameThatIsNotToBeHadIsRefusedByEveryWay(String name, String error, String text) {
        desk.rules.people.makeAdministrator("boss");
        desk.rules.tombstones.add("romeo");

        assertRefused(
                desk.set(desk.presenting(desk.token()), name, "rosa elefanten!"), error, text);
        desk.inviteOnly = false;
        assertRefused(desk.set(new TestStream(), name, "rosa elefanten!"), error, text);
        String form =
                "<username>nurse</username><x xmlns='jabber:x:data'><field var='username'><value>"
                        + name
                        + "</value></field></x>";
        assertRefused(desk.set(new TestStream(), form), error, text);
        assertThat(desk.accounts.count()).isZero();
    }

    @Test
    void takenReservedDeletedAndAdministratorsNamesLookTheSame() {
        desk.rules.people.makeAdministrator("boss");
        desk.rules.tombstones.add("romeo");
        desk.accounts.create("juliet", "rosa elefanten!");
        TestStream stream = desk.presenting(desk.token());

        String taken = desk.set(stream, "juliet", "rosa elefanten!").orElseThrow().toXML();

        for (String name : new String[] {"boss", "romeo", "admin"}) {
            assertThat(desk.set(stream, name, "rosa elefanten!").orElseThrow().toXML())
                    .isEqualTo(taken);
        }
    }

    @Test
    void aPatternIsToldApart() {
        desk.rules.settings.namePattern().set("[0-9]+");

        assertRefused(
                desk.set(desk.presenting(desk.token()), "juliet", "rosa elefanten!"),
                "not-acceptable modify",
                "certain form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pass\u00a0word", "pass\u00adword", "\uff50assword", "u\u0308ber secret"})
    void withoutATokenPasswordsThatNoClientCouldUseAreRefusedToo(String password) {
        desk.inviteOnly = false;

        assertRefused(
                desk.set(new TestStream(), "juliet", password), "not-acceptable modify", "U+");
        assertThat(desk.set(new TestStream(), "juliet", "rosa elefanten!")).isEmpty();
        TestStream juliet = new TestStream().logIn("juliet");
        assertRefused(desk.set(juliet, "juliet", password), "not-acceptable modify", "U+");
        assertThat(desk.set(juliet, "juliet", "rosa elefanten!")).isEmpty();
    }

    @Test
    void aPasswordOfBothDirectionsIsRefusedAndOneThatIsTooLongIsNotLookedAt() {
        desk.inviteOnly = false;

        assertRefused(
                desk.set(new TestStream(), "juliet", "\u05e9\u05dc\u05d5\u05dd1"),
                "not-acceptable modify",
                "right to left");
        assertRefused(
                desk.set(new TestStream(), "juliet", "u\u0308".repeat(30_000)),
                "not-acceptable modify",
                "shorter");
    }

    @Test
    void aTokenForANameThatIsInUseByNowSaysSoAtOnce() {
        String token = desk.create(NewInvite.account(Source.console("test")).named("bob")).token();
        TestStream early = desk.presenting(token);
        desk.accounts.create("bob", "rosa elefanten!");

        TestStream late = new TestStream();
        assertRefused(desk.preauth(token, late), "conflict cancel", "bob");
        assertRefused(desk.set(late, "bob", "rosa elefanten!"), "not-allowed cancel", "by invite");
        assertRefused(desk.set(early, "bob", "rosa elefanten!"), "conflict cancel", "another one");
        for (int i = 0; i < 2 * RegistrationFixture.ATTEMPTS; i++) {
            assertRefused(desk.preauth(token, late), "conflict cancel", "bob");
        }
    }

    private static void assertRefused(Optional<IQ> answer, String error, String text) {
        assertThat(RegistrationFixture.error(answer)).isEqualTo(error);
        assertThat(answer.orElseThrow().getError().getText()).contains(text);
    }
}

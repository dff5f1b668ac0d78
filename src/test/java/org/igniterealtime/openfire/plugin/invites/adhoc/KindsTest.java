// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/**
 * Whatever the console can ask for, the form in a client can: all kinds, anybody's name, no end.
 */
class KindsTest {

    private final AdhocFixture desk = new AdhocFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAdministratorInvitesAContactOfSomebodyElse() {
        desk.people.addGroup("choir");
        IQ answer =
                desk.createAccount(
                        "prince",
                        Map.of(
                                "kind", List.of("contact"),
                                "inviter", List.of("Romeo"),
                                "uses", List.of("3"),
                                "groups", List.of("choir"),
                                "lifetime", List.of("day"),
                                "note", List.of("for the ball")));

        Invite invite = desk.invite();
        assertThat(AdhocFixture.values(answer).get("uri"))
                .isEqualTo("xmpp:romeo@example.com?roster;preauth=" + invite.token() + ";ibr=y");
        assertThat(invite.kind()).isEqualTo(Kind.CONTACT);
        assertThat(invite.inviter()).contains("romeo");
        assertThat(invite.source()).isEqualTo(Source.user("prince"));
        assertThat(invite.usesAllowed()).isEqualTo(3);
        assertThat(invite.note()).contains("for the ball");
        assertThat(desk.invites.groupsOf(invite)).containsExactly("choir");
        assertThat(Duration.ofMillis(invite.expires().getAsLong() - invite.created()))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void anAdministratorGivesANewPassword() {
        desk.createAccount(
                "prince", Map.of("kind", List.of("reset"), "username", List.of("romeo")));

        assertThat(desk.invite().kind()).isEqualTo(Kind.RESET);
        assertThat(desk.invite().username()).contains("romeo");
        assertThat(mistake("prince", Map.of("kind", List.of("reset")))).contains("new password");
        assertThat(
                        mistake(
                                "prince",
                                Map.of("kind", List.of("reset"), "username", List.of("nobody"))))
                .contains("nobody");
        assertThat(desk.countInvites()).isOne();
    }

    @Test
    void aUserMakesContactsInTheirOwnNameOnlyAndNoPasswords() {
        desk.settings.accountInvites().set("everybody");
        desk.accounts.create("juliet", "secret");

        assertThat(options(desk.run("romeo", AdhocFixture.CREATE_ACCOUNT), "kind"))
                .containsExactly("account", "contact", "contact-only");
        IQ reset =
                desk.createAccount(
                        "romeo", Map.of("kind", List.of("reset"), "username", List.of("juliet")));
        assertThat(reset.getError().getCondition()).isEqualTo(PacketError.Condition.forbidden);
        assertThat(
                        mistake(
                                "romeo",
                                Map.of(
                                        "kind", List.of("contact"),
                                        "inviter", List.of("juliet"))))
                .contains("administrator");
        assertThat(desk.countInvites()).isZero();

        desk.createAccount("romeo", Map.of("kind", List.of("contact-only")));

        assertThat(desk.invite().inviter()).contains("romeo");
        assertThat(desk.invite().allowsRegistration()).isFalse();
    }

    @Test
    void whoMayNotInviteContactsCannotByThisFormEither() {
        desk.settings.accountInvites().set("everybody");
        desk.settings.contactInvites().set("nobody");

        assertThat(options(desk.run("romeo", AdhocFixture.CREATE_ACCOUNT), "kind"))
                .containsExactly("account");
        for (String kind : List.of("contact", "contact-only")) {
            IQ answer = desk.createAccount("romeo", Map.of("kind", List.of(kind)));
            assertThat(answer.getError().getCondition()).isEqualTo(PacketError.Condition.forbidden);
        }
        assertThat(desk.countInvites()).isZero();
    }

    @Test
    void anInviteWithoutAnEndIsOfferedWhereTheSettingsAllowIt() {
        assertThat(options(desk.run("prince", AdhocFixture.CREATE_ACCOUNT), "lifetime"))
                .doesNotContain("never");
        assertThat(mistake("prince", Map.of("lifetime", List.of("never")))).contains("lifetimes");

        desk.settings.unlimitedLifetime().set("true");
        assertThat(options(desk.run("prince", AdhocFixture.CREATE_ACCOUNT), "lifetime"))
                .endsWith("never");
        IQ made = desk.createAccount("prince", Map.of("lifetime", List.of("never")));

        assertThat(desk.invite().expires()).isEmpty();
        assertThat(AdhocFixture.values(made)).doesNotContainKey("expire");
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        assertThat(mistake("prince", Map.of("kind", List.of("party")))).contains("what the link");
        assertThat(
                        mistake(
                                "prince",
                                Map.of("kind", List.of("contact"), "username", List.of("paris"))))
                .contains("of their own");
        desk.people.addGroup("choir");
        assertThat(
                        mistake(
                                "prince",
                                Map.of(
                                        "kind", List.of("contact-only"),
                                        "groups", List.of("choir"))))
                .contains("new account");
        assertThat(mistake("prince", Map.of("inviter", List.of("nobody")))).contains("nobody");
        assertThat(desk.countInvites()).isZero();
    }

    @Test
    void inviterAndNewcomerBecomeContactsUnlessSomebodySaysOtherwise() {
        IQ form = desk.run("prince", AdhocFixture.CREATE_ACCOUNT);
        assertThat(AdhocFixture.values(form)).containsEntry("roster-subscription", "1");

        desk.createAccount("prince", Map.of("roster-subscription", List.of("0")));

        assertThat(desk.invite().inviter()).isEmpty();
    }

    private String mistake(String user, Map<String, List<String>> entries) {
        IQ answer = desk.createAccount(user, entries);
        assertThat(AdhocFixture.status(answer)).isEqualTo("executing");
        return answer.getChildElement().elementText("note");
    }

    private static List<String> options(IQ iq, String field) {
        return AdhocFixture.form(iq).elements("field").stream()
                .filter(f -> field.equals(f.attributeValue("var")))
                .flatMap(f -> f.elements("option").stream())
                .map((Element option) -> option.elementText("value"))
                .toList();
    }
}

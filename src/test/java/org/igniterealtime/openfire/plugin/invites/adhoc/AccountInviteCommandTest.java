// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

class AccountInviteCommandTest {

    private final AdhocFixture desk = new AdhocFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFormHasTheFieldsOfTheXepsExampleAndSomeMore() {
        desk.people.addGroup("choir");
        IQ example = new IQ(XepExample.read("0401-create-account-form"));

        IQ answer = desk.run("prince", AdhocFixture.CREATE_ACCOUNT);

        assertThat(AdhocFixture.status(answer)).isEqualTo("executing");
        assertThat(AdhocFixture.session(answer)).hasSize(24);
        assertThat(answer.getChildElement().element("actions").asXML())
                .isEqualTo(
                        example.getChildElement()
                                .element("actions")
                                .asXML()
                                .replaceAll(">\\s+<", "><"));
        assertThat(AdhocFixture.form(answer).attributeValue("type")).isEqualTo("form");
        assertThat(types(answer)).containsAllEntriesOf(types(example));
        assertThat(types(answer))
                .containsEntry("lifetime", "list-single")
                .containsEntry("uses", "text-single")
                .containsEntry("groups", "list-multi")
                .containsEntry("note", "text-single")
                .containsEntry("greeting", "text-multi")
                .containsEntry("kind", "list-single")
                .containsEntry("inviter", "text-single")
                .hasSize(9);
        assertThat(answer.toXML()).doesNotContain("required");
    }

    @Test
    void theAnswerToTheXepsFormHasTheShapeOfItsExample() {
        IQ example = new IQ(XepExample.read("0401-create-account-finished"));
        String session = AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT));
        IQ filledIn = new IQ(XepExample.read("0401-create-account-submit"));
        filledIn.setFrom("prince@example.com/orchard");
        filledIn.getChildElement().addAttribute("sessionid", session);

        IQ answer = desk.answer(filledIn);

        assertThat(AdhocFixture.status(answer)).isEqualTo("completed");
        assertThat(AdhocFixture.session(answer)).isEqualTo(session);
        assertThat(types(answer)).isEqualTo(types(example));
        Invite invite = desk.invite();
        assertThat(AdhocFixture.values(answer))
                .containsEntry("uri", "xmpp:tarek@example.com?register;preauth=" + invite.token())
                .containsEntry("landing-url", "https://example.com/invite?" + invite.token());
        assertThat(invite.kind()).isEqualTo(Kind.ACCOUNT);
        assertThat(invite.username()).contains("tarek");
        assertThat(invite.inviter()).isEmpty();
        assertThat(invite.usesAllowed()).isEqualTo(1);
        assertThat(desk.invites.reserving("tarek")).contains(invite.id());
    }

    @Test
    void everythingThatIsFilledInIsInTheInvite() {
        desk.people.addGroup("choir");
        desk.people.addGroup("band");

        IQ answer =
                desk.createAccount(
                        "prince",
                        Map.of(
                                "roster-subscription", List.of("true"),
                                "lifetime", List.of("day"),
                                "uses", List.of("12"),
                                "groups", List.of("choir", "band"),
                                "greeting", List.of("Hi", "you"),
                                "note", List.of("The new singers 🎵")));

        Invite invite = desk.invite();
        assertThat(AdhocFixture.values(answer).get("uri"))
                .isEqualTo("xmpp:example.com?register;preauth=" + invite.token());
        assertThat(invite.inviter()).contains("prince");
        assertThat(invite.usesAllowed()).isEqualTo(12);
        assertThat(invite.note()).contains("The new singers 🎵");
        assertThat(invite.greeting()).contains("Hi\nyou");
        assertThat(desk.invites.groupsOf(invite)).containsExactlyInAnyOrder("choir", "band");
        assertThat(Duration.ofMillis(invite.expires().getAsLong() - invite.created()))
                .isEqualTo(Duration.ofDays(1));
        assertThat(invite.source()).isEqualTo(Source.user("prince"));
    }

    @Test
    void anEmptyFormIsGoodEnough() {
        desk.createAccount("prince", Map.of());

        Invite invite = desk.invite();
        assertThat(invite.username()).isEmpty();
        assertThat(Duration.ofMillis(invite.expires().getAsLong() - invite.created()))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aUserWhoMayInviteNewUsersHasNeitherGroupsNorSeveralUses() {
        desk.settings.accountInvites().set("everybody");
        desk.people.addGroup("choir");

        IQ form = desk.run("romeo", AdhocFixture.CREATE_ACCOUNT);
        IQ groups = desk.createAccount("romeo", Map.of("groups", List.of("choir")));
        IQ uses = desk.createAccount("romeo", Map.of("uses", List.of("2")));

        assertThat(types(form)).doesNotContainKeys("groups", "uses");
        assertThat(groups.getChildElement().elementText("note")).contains("administrator");
        assertThat(uses.getChildElement().elementText("note")).contains("administrator");
        assertThat(desk.countInvites()).isZero();
        desk.createAccount("romeo", Map.of("username", List.of("juliet")));
        assertThat(desk.invite().source()).isEqualTo(Source.user("romeo"));
    }

    @Test
    void aUserHasOnlySoManyLiveInvitesAndIsToldSo() {
        desk.settings.accountInvites().set("everybody");
        desk.settings.accountInvitesPerUser().set("2");
        String opened = AdhocFixture.session(desk.run("romeo", AdhocFixture.CREATE_ACCOUNT));
        desk.createAccount("romeo", Map.of());
        desk.createAccount("romeo", Map.of("roster-subscription", List.of("1")));

        PacketError atOnce = desk.run("romeo", AdhocFixture.CREATE_ACCOUNT).getError();
        PacketError atTheEnd = desk.answer(desk.form("romeo", opened, Map.of())).getError();

        for (PacketError error : List.of(atOnce, atTheEnd)) {
            assertThat(error.getCondition()).isEqualTo(PacketError.Condition.resource_constraint);
            assertThat(error.getType()).isEqualTo(PacketError.Type.wait);
            assertThat(error.getText()).contains("2");
        }
        assertThat(desk.countInvites()).isEqualTo(2);
        desk.clock.advance(Duration.ofDays(8));
        assertThat(desk.run("romeo", AdhocFixture.CREATE_ACCOUNT).getError()).isNull();
    }

    @Test
    void anAdministratorHasAsManyAsLikes() {
        desk.settings.accountInvitesPerUser().set("1");

        desk.createAccount("prince", Map.of());
        desk.createAccount("prince", Map.of());

        assertThat(desk.countInvites()).isEqualTo(2);
    }

    @Test
    void whereAccountsAreReadOnlyThatIsTheReason() {
        desk.accounts.makeReadOnly();

        PacketError error = desk.run("prince", AdhocFixture.CREATE_ACCOUNT).getError();

        assertThat(error.getCondition()).isEqualTo(PacketError.Condition.not_allowed);
        assertThat(error.getText()).contains("cannot be made here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "groups"})
    void whoMayNotIsForbidden(String setting) {
        desk.settings.accountInvites().set(setting);

        PacketError error = desk.run("romeo", AdhocFixture.CREATE_ACCOUNT).getError();

        assertThat(error.getCondition()).isEqualTo(PacketError.Condition.forbidden);
        assertThat(error.getType()).isEqualTo(PacketError.Type.auth);
    }

    @Test
    void withVeryManyGroupsTheirNamesAreTyped() {
        for (int i = 0; i < 101; i++) {
            desk.people.addGroup("group " + i);
        }

        IQ form = desk.run("prince", AdhocFixture.CREATE_ACCOUNT);
        desk.createAccount("prince", Map.of("groups", List.of("group 7", "", "group 100")));

        assertThat(types(form)).containsEntry("groups", "text-multi");
        assertThat(desk.invites.groupsOf(desk.invite()))
                .containsExactlyInAnyOrder("group 7", "group 100");
    }

    private static Map<String, String> types(IQ iq) {
        Map<String, String> types = new HashMap<>();
        for (Element field : AdhocFixture.form(iq).elements("field")) {
            types.put(field.attributeValue("var"), field.attributeValue("type"));
        }
        return types;
    }
}

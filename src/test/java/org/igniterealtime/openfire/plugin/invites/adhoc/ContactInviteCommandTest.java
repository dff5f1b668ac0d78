// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
import org.xmpp.packet.JID;
import org.xmpp.packet.PacketError;

class ContactInviteCommandTest {

    private final AdhocFixture desk = new AdhocFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theAnswerHasTheShapeOfTheXepsExample() {
        desk.settings.accountInvites().set("everybody");
        IQ example = new IQ(XepExample.read("0401-invite-finished"));

        IQ answer = desk.run("romeo", AdhocFixture.INVITE);

        assertThat(answer.getType()).isEqualTo(IQ.Type.result);
        assertThat(answer.getID()).isEqualTo(example.getID());
        assertThat(answer.getTo()).isEqualTo(new JID("romeo@example.com/orchard"));
        assertThat(AdhocFixture.status(answer)).isEqualTo("completed");
        assertThat(AdhocFixture.form(answer).attributeValue("type")).isEqualTo("result");
        assertThat(outline(answer)).isEqualTo(outline(example));
        assertThat(AdhocFixture.form(answer).elements("field")).hasSize(4);
        // And the title.
        assertThat(AdhocFixture.form(answer).elements()).hasSize(5);
    }

    /** Gajim and Profanity show the bare names of fields without labels, Converse nothing. */
    @Test
    void clientsThatKnowNothingOfInvitesCanShowWhatEachFieldIs() {
        IQ answer = desk.run("romeo", AdhocFixture.INVITE);

        assertThat(AdhocFixture.form(answer).elementText("title")).isEqualTo("Hand it on");
        assertThat(AdhocFixture.form(answer).elements("field"))
                .filteredOn(field -> !"hidden".equals(field.attributeValue("type")))
                .extracting(field -> field.attributeValue("label"))
                .containsExactly("XMPP address", "The link", "Valid until");
    }

    @Test
    void theLinkIsForAContactOfWhoeverAskedAndNamesItsEndInUtc() {
        IQ answer = desk.run("romeo", AdhocFixture.INVITE);

        Invite invite = desk.invite();
        assertThat(invite.kind()).isEqualTo(Kind.CONTACT);
        assertThat(invite.inviter()).contains("romeo");
        assertThat(invite.source()).isEqualTo(Source.user("romeo"));
        assertThat(invite.usesAllowed()).isEqualTo(1);
        assertThat(invite.allowsRegistration()).isFalse();
        assertThat(AdhocFixture.values(answer))
                .containsEntry("FORM_TYPE", "urn:xmpp:invite#invitation")
                .containsEntry("uri", "xmpp:romeo@example.com?roster;preauth=" + invite.token())
                .containsEntry("landing-url", "https://example.com/invite?" + invite.token())
                .containsEntry("expire", "2026-03-08T12:00:00Z");
        assertThat(Instant.parse(AdhocFixture.values(answer).get("expire")).toEpochMilli())
                .isEqualTo(invite.expires().getAsLong());
    }

    @Test
    void whoMayInviteNewUsersGetsALinkThatAlsoMakesAnAccount() {
        IQ answer = desk.run("prince", AdhocFixture.INVITE);

        assertThat(desk.invite().allowsRegistration()).isTrue();
        assertThat(AdhocFixture.values(answer).get("uri")).endsWith(";ibr=y");
    }

    @Test
    void whoHasEnoughOfThoseGetsALinkForAContactOnly() {
        desk.settings.accountInvites().set("everybody");
        desk.settings.accountInvitesPerUser().set("1");
        desk.run("romeo", AdhocFixture.INVITE);

        IQ second = desk.run("romeo", AdhocFixture.INVITE);

        assertThat(AdhocFixture.values(second).get("uri")).doesNotContain("ibr");
        assertThat(desk.countInvites()).isEqualTo(2);
        assertThat(note(second).attributeValue("type")).isEqualTo("info");
        assertThat(note(second).getText()).contains("no account").contains("have 1 open invites");
    }

    @Test
    void whoMissesNothingGetsNoNote() {
        assertThat(note(desk.run("romeo", AdhocFixture.INVITE))).isNull();

        desk.settings.accountInvites().set("everybody");
        assertThat(note(desk.run("romeo", AdhocFixture.INVITE))).isNull();
    }

    @Test
    void whereAccountsAreReadOnlyContactsCanStillBeInvited() {
        desk.accounts.makeReadOnly();

        IQ answer = desk.run("prince", AdhocFixture.INVITE);

        assertThat(AdhocFixture.values(answer).get("uri")).doesNotContain("ibr");
        assertThat(desk.invite().allowsRegistration()).isFalse();
        assertThat(note(answer).getText()).contains("only reads its accounts from elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "romeo@other.example/orchard",
                "anonymous@example.com/anonymous",
                "example.com/not-logged-in",
                "example.com"
            })
    void nobodyButUsersWithAnAccountHereMay(String address) {
        IQ iq = new IQ(XepExample.read("0401-execute-invite"));
        iq.setFrom(address);

        PacketError error = desk.answer(iq).getError();

        assertThat(error.getCondition()).isEqualTo(PacketError.Condition.forbidden);
        assertThat(error.getType()).isEqualTo(PacketError.Type.auth);
        assertThat(desk.countInvites()).isZero();
        for (Command command : desk.commands.all()) {
            assertThat(desk.commands.mayRun(command, new JID(address))).isFalse();
        }
    }

    @Test
    void whoIsLockedOutMayNot() {
        desk.accounts.lockOut("romeo");

        assertThat(desk.run("romeo", AdhocFixture.INVITE).getError().getCondition())
                .isEqualTo(PacketError.Condition.forbidden);
    }

    @Test
    void whenTheSettingSaysSoUsersMayNot() {
        desk.settings.contactInvites().set("nobody");

        PacketError error = desk.run("romeo", AdhocFixture.INVITE).getError();

        assertThat(error.getCondition()).isEqualTo(PacketError.Condition.forbidden);
        assertThat(error.getText()).isNotBlank();
        assertThat(desk.run("prince", AdhocFixture.INVITE).getError()).isNull();
    }

    private static Element note(IQ answer) {
        return answer.getChildElement().element("note");
    }

    /** Names and types of the fields, in order. */
    private static List<String> outline(IQ iq) {
        return AdhocFixture.form(iq).elements("field").stream()
                .map(
                        (Element field) ->
                                field.attributeValue("var") + " " + field.attributeValue("type"))
                .toList();
    }
}

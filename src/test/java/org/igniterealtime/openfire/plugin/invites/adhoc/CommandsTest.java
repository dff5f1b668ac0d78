// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.PacketError;

class CommandsTest {

    private static final JID PRINCE = new JID("prince@example.com/orchard");

    private final AdhocFixture desk = new AdhocFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void otherCommandsAndOtherStanzasAreLeftToOthers() {
        IQ another = new IQ(XepExample.read("0401-execute-invite"));
        another.getChildElement().addAttribute("node", "http://jabber.org/protocol/admin#add-user");
        IQ none = new IQ(IQ.Type.set);
        none.setChildElement("command", "http://jabber.org/protocol/commands");
        IQ roster = new IQ(IQ.Type.get);
        roster.setChildElement("query", "jabber:iq:roster");
        IQ result = new IQ(XepExample.read("0401-invite-finished"));

        for (IQ iq : List.of(another, none, roster, result, new IQ(IQ.Type.get))) {
            iq.setFrom(PRINCE);
            assertThat(desk.commands.answer(iq)).isEmpty();
        }
    }

    @Test
    void theCommandsAreThoseOfTheXepsListAndTwoToLookAfterWhatTheyMake() {
        Element list = XepExample.read("0401-commands").element("query");
        IQ request = new IQ(XepExample.read("0401-commands-request"));

        assertThat(desk.commands.all())
                .extracting(command -> command.node() + " " + command.label())
                .containsExactlyElementsOf(
                        Stream.concat(
                                        XepExample.children(list).stream()
                                                .map(
                                                        i ->
                                                                i.attributeValue("node")
                                                                        + " "
                                                                        + i.attributeValue("name")),
                                        Stream.of(
                                                "https://igniterealtime.org/invites#list"
                                                        + " My invites",
                                                "https://igniterealtime.org/invites#revoke"
                                                        + " Revoke invites of mine"))
                                .toList());
        assertThat(desk.commands.answer(request)).isEmpty();
    }

    @Test
    void aSessionIsGoodForWhoeverOpenedItAndNobodyElse() {
        desk.settings.accountInvites().set("everybody");
        String session = AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT));

        IQ stolen = desk.answer(desk.form("romeo", session, Map.of()));

        assertMalformed(stolen, "bad-sessionid");
        assertThat(AdhocFixture.status(desk.answer(desk.form("prince", session, Map.of()))))
                .isEqualTo("completed");
    }

    @Test
    void aSessionIsGoodForItsCommandOnly() {
        IQ iq =
                desk.form(
                        "prince",
                        AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT)),
                        Map.of());
        iq.getChildElement().addAttribute("node", "urn:xmpp:invite#invite");

        assertMalformed(desk.answer(iq), "bad-sessionid");
        assertThat(desk.countInvites()).isZero();
    }

    @Test
    void aFormThatComesTwiceCountsOnce() {
        IQ form =
                desk.form(
                        "prince",
                        AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT)),
                        Map.of());

        desk.answer(form.createCopy());
        IQ second = desk.answer(form);

        assertMalformed(second, "bad-sessionid");
        assertThat(desk.countInvites()).isEqualTo(1);
    }

    @Test
    void aSessionEndsByItself() {
        String session = AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT));
        desk.clock.advance(CommandSessions.LIFETIME.plusMillis(1));

        assertMalformed(desk.answer(desk.form("prince", session, Map.of())), "bad-sessionid");
    }

    @Test
    void aSessionThatIsCanceledIsOver() {
        String session = AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT));
        IQ cancel = desk.form("prince", session, Map.of());
        cancel.getChildElement().addAttribute("action", "cancel");
        cancel.getChildElement().elements().clear();

        IQ canceled = desk.answer(cancel);

        assertThat(AdhocFixture.status(canceled)).isEqualTo("canceled");
        assertThat(AdhocFixture.session(canceled)).isEqualTo(session);
        assertMalformed(desk.answer(desk.form("prince", session, Map.of())), "bad-sessionid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prev", "next", "", "Execute"})
    void actionsThatWereNotOfferedAreRefusedAndTheSessionGoesOn(String action) {
        String session = AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT));
        IQ wrong = desk.form("prince", session, Map.of());
        wrong.getChildElement().addAttribute("action", action);

        assertMalformed(desk.answer(wrong), "bad-action");

        assertThat(AdhocFixture.status(desk.answer(desk.form("prince", session, Map.of()))))
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "execute"})
    void bothWordsForGoingOnAreUnderstood(String action) {
        IQ form =
                desk.form(
                        "prince",
                        AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT)),
                        Map.of());
        form.getChildElement().addAttribute("action", action);

        assertThat(AdhocFixture.status(desk.answer(form))).isEqualTo("completed");
    }

    @Test
    void anAnswerWithoutAFilledInFormIsRefusedAndTheSessionGoesOn() {
        String session = AdhocFixture.session(desk.run("prince", AdhocFixture.CREATE_ACCOUNT));
        IQ empty = desk.form("prince", session, Map.of());
        empty.getChildElement().elements().clear();
        IQ notSubmitted = desk.form("prince", session, Map.of());
        notSubmitted.getChildElement().elements().get(0).addAttribute("type", "form");

        assertMalformed(desk.answer(empty), "bad-payload");
        assertMalformed(desk.answer(notSubmitted), "bad-payload");
        assertThat(AdhocFixture.status(desk.answer(desk.form("prince", session, Map.of()))))
                .isEqualTo("completed");
    }

    @Test
    void aCommandCannotBeReadOnlyDone() {
        IQ iq = new IQ(XepExample.read("0401-execute-invite"));
        iq.setFrom(PRINCE);
        iq.setType(IQ.Type.get);

        assertThat(desk.answer(iq).getError().getCondition())
                .isEqualTo(PacketError.Condition.bad_request);
    }

    @Test
    void whoMayNoLongerIsForbiddenToGoOn() {
        desk.settings.accountInvites().set("everybody");
        String session = AdhocFixture.session(desk.run("romeo", AdhocFixture.CREATE_ACCOUNT));
        desk.settings.accountInvites().set("nobody");

        IQ answer = desk.answer(desk.form("romeo", session, Map.of()));

        assertThat(answer.getError().getCondition()).isEqualTo(PacketError.Condition.forbidden);
        assertThat(desk.countInvites()).isZero();
    }

    @Test
    void whatTheDatabaseRefusesComesOutAsAnException() {
        desk.database.goAway();

        assertThatThrownBy(() -> desk.run("romeo", AdhocFixture.INVITE))
                .isInstanceOf(StoreException.class);
    }

    private static void assertMalformed(IQ answer, String condition) {
        assertThat(answer.getType()).isEqualTo(IQ.Type.error);
        assertThat(answer.getError().getCondition()).isEqualTo(PacketError.Condition.bad_request);
        assertThat(answer.getError().getApplicationConditionName()).isEqualTo(condition);
        assertThat(answer.getError().getApplicationConditionNamespaceURI())
                .isEqualTo("http://jabber.org/protocol/commands");
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/** Users list and withdraw their own invites in a client, and nobody else's. */
class OwnInviteCommandsTest {

    private static final String LIST = "https://igniterealtime.org/invites#list";
    private static final String REVOKE = "https://igniterealtime.org/invites#revoke";

    private static final String ELSEWHERE = ", A contact with an account elsewhere";

    private final AdhocFixture desk = new AdhocFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    /** Runs a command as XEP-0050 has it. */
    private IQ run(String username, String node) {
        IQ iq = new IQ(IQ.Type.set);
        iq.setFrom(username + "@example.com/orchard");
        iq.setTo("example.com");
        iq.setChildElement("command", "http://jabber.org/protocol/commands")
                .addAttribute("node", node)
                .addAttribute("action", "execute");
        return desk.answer(iq);
    }

    private IQ revoke(String username, Map<String, List<String>> boxes) {
        IQ iq = desk.form(username, AdhocFixture.session(run(username, REVOKE)), boxes);
        iq.getChildElement().addAttribute("node", REVOKE);
        return desk.answer(iq);
    }

    private Invite invite(String username) {
        desk.clock.advance(Duration.ofSeconds(1));
        return desk.invites.create(
                NewInvite.contact(username, false, Source.user(username)).noted("A <b>"));
    }

    private State state(Invite invite) {
        return desk.invites.stateOf(desk.invites.findById(invite.id()).orElseThrow());
    }

    /** The fields that a client shows. */
    private static List<Element> shown(IQ answer) {
        return AdhocFixture.form(answer).elements("field").stream()
                .filter(field -> !"hidden".equals(field.attributeValue("type")))
                .toList();
    }

    private static List<String> lines(Element field) {
        return field.elements("value").stream().map(Element::getText).toList();
    }

    /** Only this tells invites of the same minute apart. */
    private static String ending(Invite invite) {
        return "…" + invite.token().substring(invite.token().length() - 4) + ", ";
    }

    private String made(Invite invite) {
        return Texts.in(Locale.ENGLISH).moment(invite.created());
    }

    @Test
    void theListHasOnesOwnInvitesAndWhoCame() {
        Invite used = invite("romeo");
        Claims claims = new Claims(desk.database.database(), desk.clock);
        claims.complete(claims.claim(used, "mercutio@example.org", Door.WEB).orElseThrow());
        Invite live = invite("romeo");
        invite("prince");

        IQ answer = run("romeo", LIST);

        assertThat(AdhocFixture.status(answer)).isEqualTo("completed");
        assertThat(AdhocFixture.form(answer).attributeValue("type")).isEqualTo("result");
        assertThat(shown(answer))
                .extracting(field -> field.attributeValue("var"))
                .containsExactly(live.id(), used.id());
        assertThat(shown(answer))
                .extracting(field -> field.attributeValue("label"))
                .containsExactly(
                        "A <b>, " + ending(live) + made(live) + ELSEWHERE,
                        "A <b>, " + ending(used) + made(used) + ELSEWHERE);
        assertThat(lines(shown(answer).get(0)))
                .containsExactly(
                        "https://example.com/invite?" + live.token(),
                        "Open until "
                                + Texts.in(Locale.ENGLISH).moment(live.expires().orElseThrow()));
        assertThat(lines(shown(answer).get(1)))
                .containsExactly("Used", "Came by it: mercutio@example.org");
    }

    /** Gajim waits for ever for the end of a command that answers with a table. */
    @Test
    void noAnswerIsATable() {
        Invite live = invite("romeo");

        for (IQ answer :
                List.of(
                        run("romeo", LIST),
                        run("romeo", REVOKE),
                        revoke("romeo", Map.of(live.id(), List.of("1"))))) {
            assertThat(AdhocFixture.form(answer).elements("reported")).isEmpty();
            assertThat(AdhocFixture.form(answer).elements("item")).isEmpty();
        }
    }

    @Test
    void eachKindIsCalledWhatItsCommandCallsIt() {
        desk.clock.advance(Duration.ofSeconds(1));
        Invite either = desk.invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));
        desk.clock.advance(Duration.ofSeconds(1));
        Invite account = desk.invites.create(NewInvite.account(Source.user("romeo")).from("romeo"));

        assertThat(shown(run("romeo", LIST)))
                .extracting(field -> field.attributeValue("label"))
                .containsExactly(
                        ending(account) + made(account) + ", A new account",
                        ending(either)
                                + made(either)
                                + ", A contact, with a new account here if need be");
    }

    /**
     * A box for each: of a list of choices Gajim sends the labels back, and Profanity shows none.
     */
    @Test
    void eachThatStillWorksIsABoxToTick() {
        Invite live = invite("romeo");
        Invite over = invite("romeo");
        desk.invites.withdrawals().revoke(over.id(), Source.user("romeo"));

        List<Element> boxes = shown(run("romeo", REVOKE));

        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0).attributeValue("var")).isEqualTo(live.id());
        assertThat(boxes.get(0).attributeValue("type")).isEqualTo("boolean");
        assertThat(boxes.get(0).attributeValue("label"))
                .isEqualTo("A <b>, " + ending(live) + made(live) + ELSEWHERE);
        assertThat(lines(boxes.get(0))).containsExactly("0");
    }

    @Test
    void whatIsTickedIsRevoked() {
        Invite first = invite("romeo");
        Invite second = invite("romeo");
        Invite third = invite("romeo");

        IQ answer =
                revoke(
                        "romeo",
                        Map.of(
                                first.id(), List.of("1"),
                                second.id(), List.of("true"),
                                third.id(), List.of("0")));

        assertThat(AdhocFixture.status(answer)).isEqualTo("completed");
        assertThat(answer.getChildElement().elementText("note")).isEqualTo("Revoked invites: 2");
        assertThat(state(first)).isEqualTo(State.REVOKED);
        assertThat(state(second)).isEqualTo(State.REVOKED);
        assertThat(state(third)).isEqualTo(State.LIVE);
    }

    @Test
    void aBoxIsTickedByYesInXmlAndCountsOnce() {
        Invite twice = invite("romeo");
        Invite never = invite("romeo");
        IQ iq =
                desk.form(
                        "romeo",
                        AdhocFixture.session(run("romeo", REVOKE)),
                        Map.of(twice.id(), List.of("1"), never.id(), List.of("yes")));
        iq.getChildElement().addAttribute("node", REVOKE);
        Element form = AdhocFixture.form(iq);
        form.addElement("field").addAttribute("var", twice.id()).addElement("value").setText("1");
        form.addElement("field").addAttribute("var", never.id());
        form.addElement("field").addElement("value").setText("1");

        IQ answer = desk.answer(iq);

        assertThat(answer.getChildElement().elementText("note")).isEqualTo("Revoked invites: 1");
        assertThat(state(twice)).isEqualTo(State.REVOKED);
        assertThat(state(never)).isEqualTo(State.LIVE);
    }

    /** The newest may all be over. */
    @Test
    void whatStillWorksIsFoundBehindWhatDoesNot() {
        Invite old = invite("romeo");
        for (int i = 0; i < 60; i++) {
            desk.invites.withdrawals().revoke(invite("romeo").id(), Source.user("romeo"));
        }

        assertThat(shown(run("romeo", REVOKE)))
                .extracting(field -> field.attributeValue("var"))
                .containsExactly(old.id());
    }

    @Test
    void anothersInviteIsNotFound() {
        invite("romeo");
        Invite prince = invite("prince");
        List<String> yes = List.of("1");

        IQ answer = revoke("romeo", Map.of(prince.id(), yes, "inv_x", yes, "", yes));

        assertThat(answer.getChildElement().elementText("note")).isEqualTo("Revoked invites: 0");
        assertThat(state(prince)).isEqualTo(State.LIVE);
    }

    @Test
    void whoHasNoneIsToldSo() {
        IQ answer = run("romeo", REVOKE);

        assertThat(AdhocFixture.status(answer)).isEqualTo("completed");
        assertThat(answer.getChildElement().elementText("note")).contains("no open invites");
        assertThat(shown(run("romeo", LIST))).isEmpty();
        assertThat(AdhocFixture.form(run("romeo", LIST)).elementText("instructions"))
                .isEqualTo("You have not invited anybody yet.");
    }

    @Test
    void whoIsLockedOutMayNot() {
        desk.accounts.lockOut("romeo");

        for (String node : List.of(LIST, REVOKE)) {
            assertThat(run("romeo", node).getError().getCondition())
                    .isEqualTo(PacketError.Condition.forbidden);
        }
    }
}

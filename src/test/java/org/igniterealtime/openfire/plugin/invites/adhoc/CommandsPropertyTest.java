// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.invites.ArbitraryStanza;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/**
 * Forms filled in by nobody's client: each is a wish that is granted, or comes back with why not.
 */
class CommandsPropertyTest {

    private static final List<String> VARIABLES =
            List.of(
                    "username",
                    "roster-subscription",
                    "lifetime",
                    "uses",
                    "groups",
                    "note",
                    "FORM_TYPE");

    private static final String[] VALUES = {
        "juliet", "1", "0", "true", "day", "year", "default", "choir", "12", "100001", " ", "romeo"
    };

    private final AdhocFixture desk = new AdhocFixture();

    @BeforeEach
    void open() {
        desk.people.addGroup("choir");
        desk.settings.accountInvites().set("everybody");
        desk.settings.accountInvitesPerUser().set("100000");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFilledInFormBecomesAnInviteOrComesBackWithAMistakeInWords() {
        Property.holds(
                200,
                random -> {
                    String user = random.one("prince", "romeo");
                    IQ form = desk.form(user, session(user), Map.of());
                    AdhocFixture.form(form).clearContent();
                    random.several(9, () -> field(random, AdhocFixture.form(form)));

                    IQ answer = desk.answer(form);

                    if (AdhocFixture.status(answer).equals("completed")) {
                        assertLegal(newest(), user);
                    } else {
                        assertThat(AdhocFixture.status(answer)).isEqualTo("executing");
                        assertThat(answer.getChildElement().elementText("note")).isNotBlank();
                        assertThat(desk.countInvites()).isZero();
                    }
                    revokeAll();
                });
    }

    @Test
    void anyStanzaIsAnsweredAndNoneMakesAnInviteByTheWay() {
        Property.holds(
                200,
                random -> {
                    Optional<IQ> answer = desk.commands.answer(command(random));

                    boolean wrong = answer.filter(a -> a.getError() != null).isPresent();
                    if (wrong) {
                        assertThat(answer.get().getError().getCondition())
                                .isEqualTo(PacketError.Condition.bad_request);
                    }
                    boolean done =
                            !wrong
                                    && answer.filter(
                                                    a -> AdhocFixture.status(a).equals("completed"))
                                            .isPresent();
                    assertThat(desk.countInvites()).isEqualTo(done ? 1 : 0);
                    revokeAll();
                });
    }

    private IQ command(ArbitraryText random) {
        Element command =
                DocumentHelper.createElement(
                        QName.get("command", "http://jabber.org/protocol/commands"));
        command.addAttribute(
                "node", random.once(9) ? random.xmlText("urn:") : "urn:xmpp:invite#create-account");
        optionally(
                random,
                command,
                "sessionid",
                random.once(9) ? random.xmlText() : session("prince"));
        optionally(
                random,
                command,
                "action",
                random.one("complete", "execute", "cancel", random.xmlText()));
        IQ iq = new IQ(random.once(9) ? IQ.Type.get : IQ.Type.set);
        iq.setFrom("prince@example.com/orchard");
        iq.setChildElement(stanza(random).fill(command));
        return iq;
    }

    private String session(String user) {
        return AdhocFixture.session(desk.run(user, AdhocFixture.CREATE_ACCOUNT));
    }

    private void assertLegal(Invite invite, String user) {
        assertThat(invite.usesAllowed())
                .isBetween(1, user.equals("prince") ? NewInvite.MOST_USES : 1);
        assertThat(invite.expires().getAsLong() - invite.created())
                .isBetween(1L, Duration.ofDays(365).toMillis());
        assertThat(invite.inviter().orElse(user)).isEqualTo(user);
        assertThat(invite.source()).isEqualTo(Source.user(user));
        invite.note().ifPresent(note -> assertThat(note.codePoints().count()).isBetween(1L, 255L));
        invite.username().ifPresent(name -> assertThat(desk.accounts.prepare(name)).contains(name));
        assertThat(desk.invites.groupsOf(invite))
                .isIn(List.of(), user.equals("prince") ? List.of("choir") : List.of());
    }

    private Invite newest() {
        return desk.invite();
    }

    /** So that a name is free again for the next round, and the next invite the only one. */
    private void revokeAll() {
        for (Invite invite : desk.invites.list(InviteQuery.all(10)).invites()) {
            desk.invites.withdrawals().revoke(invite.id(), Source.console("admin"));
        }
        desk.clock.advance(Duration.ofSeconds(1));
        desk.invites.upkeep().purge(Duration.ZERO);
    }

    private static Element field(ArbitraryText random, Element form) {
        Element field = form.addElement("field");
        optionally(random, field, "type", random.xmlText("list-multi"));
        field.addAttribute(
                "var",
                random.once(9) ? random.xmlText() : VARIABLES.get(random.number(VARIABLES.size())));
        random.several(
                3,
                () ->
                        field.addElement("value")
                                .addText(random.coin() ? random.one(VALUES) : note(random)));
        return field;
    }

    private static String note(ArbitraryText random) {
        return random.once(5) ? random.xmlText().repeat(50) : random.xmlText();
    }

    private static void optionally(
            ArbitraryText random, Element element, String name, String value) {
        if (!random.once(4)) {
            element.addAttribute(name, value);
        }
    }

    private static ArbitraryStanza stanza(ArbitraryText random) {
        return new ArbitraryStanza(
                random,
                List.of("x", "x", "field", "value", "command", "actions"),
                List.of("jabber:x:data", "http://jabber.org/protocol/commands"),
                List.of("var", "type"),
                List.of("submit", "form", "cancel", "username", "uses", "note", "1"));
    }
}

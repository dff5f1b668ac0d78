// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.packet.IQ;

class AccountInviteMistakesTest {

    private final AdhocFixture desk = new AdhocFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "username,  ro meo,             cannot be a user name",
        "username,  juliet@example.com, cannot be a user name",
        "username,  Romeo,              already",
        "username,  TYBALT,             kept for somebody else",
        "lifetime,  forever,            lifetimes",
        "uses,      0,                  '100,000'",
        "uses,      100001,             '100,000'",
        "uses,      many,               '100,000'",
        "uses,      99999999999999,     '100,000'",
        "groups,    nobodies,           nobodies"
    })
    void aMistakeIsNamedAndNothingThatWasTypedIsLost(String field, String value, String says) {
        desk.invites.create(NewInvite.account(Source.console("test")).named("tybalt"));
        desk.people.addGroup("choir");
        Map<String, List<String>> entries =
                new HashMap<>(
                        Map.of(
                                "roster-subscription", List.of("1"),
                                "lifetime", List.of("week"),
                                "uses", List.of("3"),
                                "groups", List.of("choir"),
                                "note", List.of("For the ball")));
        entries.put(field, List.of(value));

        IQ answer = desk.createAccount("prince", entries);

        assertThat(AdhocFixture.status(answer)).isEqualTo("executing");
        assertThat(answer.getChildElement().element("note").attributeValue("type"))
                .isEqualTo("error");
        assertThat(answer.getChildElement().elementText("note")).contains(says);
        assertThat(AdhocFixture.form(answer).elementText("instructions")).contains(says);
        entries.forEach(
                (name, values) ->
                        assertThat(AdhocFixture.values(answer)).containsEntry(name, values.get(0)));
        assertThat(desk.countInvites()).isEqualTo(1);
    }

    @Test
    void aFormWithAMistakeCanBeCorrectedInTheSameSession() {
        IQ wrong = desk.createAccount("prince", Map.of("username", List.of("romeo")));

        IQ right =
                desk.answer(
                        desk.form(
                                "prince",
                                AdhocFixture.session(wrong),
                                Map.of("username", List.of("juliet"))));

        assertThat(AdhocFixture.status(right)).isEqualTo("completed");
        assertThat(desk.invite().username()).contains("juliet");
    }

    @Test
    void anInviteWithANameIsForOnePerson() {
        IQ answer =
                desk.createAccount(
                        "prince", Map.of("username", List.of("juliet"), "uses", List.of("2")));

        assertThat(answer.getChildElement().elementText("note")).contains("one person");
    }

    @Test
    void nobodySpeaksForAnOrganisationInAClient() {
        IQ form = desk.run("prince", AdhocFixture.CREATE_ACCOUNT);
        assertThat(form.toXML()).doesNotContainIgnoringCase("shownAs");

        desk.createAccount("prince", Map.of("shownAs", List.of("Choir of Verona")));
        assertThat(desk.invite().shownAs()).isEmpty();
    }

    @Test
    void aNoteHasAnEnd() {
        String longest = "🎵".repeat(255);

        IQ tooLong = desk.createAccount("prince", Map.of("note", List.of(longest + "x")));
        assertThat(tooLong.getChildElement().elementText("note")).contains("255");

        desk.createAccount("prince", Map.of("note", List.of(longest)));
        assertThat(desk.invite().note()).contains(longest);
    }
}

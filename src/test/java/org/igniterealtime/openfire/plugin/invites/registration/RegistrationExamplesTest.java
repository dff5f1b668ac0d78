// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

/** The examples of XEP-0077. */
class RegistrationExamplesTest {

    private final RegistrationFixture desk = new RegistrationFixture();
    private final TestStream nobody = new TestStream();

    @AfterEach
    void close() {
        desk.close();
    }

    private static IQ example(String name) {
        return new IQ(XepExample.read("0077-" + name));
    }

    private IQ answer(String name, TestStream stream) {
        return desk.registration.answer(example(name), stream).orElseThrow();
    }

    private TestStream invited() {
        return desk.presenting(desk.token());
    }

    @Test
    void theFieldsAreThoseOfTheExample() {
        IQ answer = answer("fields-request", invited());

        assertAddressed(answer, example("fields"));
        assertThat(names(answer)).isEqualTo(names(example("fields")));
    }

    @Test
    void withoutAnInviteTheAnswerIsARedirection() {
        IQ answer = answer("fields-request", nobody);

        assertAddressed(answer, example("redirection"));
        assertThat(names(answer)).isEqualTo(names(example("redirection")));
        assertThat(url(answer)).isEqualTo(url(example("redirection")));
        assertThat(answer.getChildElement().elementText("instructions")).contains(url(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "registration-form"})
    void whatIsFilledInBecomesAnAccount(String name) {
        IQ answer = answer(name, invited());

        assertThat(answer.getElement().elements()).isEmpty();
        assertAddressed(answer, example("success"));
        assertThat(desk.accounts.passwordOf("tarek")).contains("three boats at noon");
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        desk.accounts.create("tarek", "another");

        assertRefused(answer("registration", invited()), example("conflict"));
    }

    @Test
    void whatIsIncompleteIsNotAcceptable() {
        assertRefused(answer("incomplete", invited()), example("not-acceptable"));
    }

    @Test
    void withoutAnInviteAndForAnotherAccountItIsNotAllowed() {
        assertRefused(answer("registration", nobody), example("not-allowed"));
        IQ other = answer("registration", new TestStream().logIn("mira"));
        assertThat(error(other)).isEqualTo(error(example("not-allowed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields-request", "removal", "password-change"})
    void whatUsersAskForThemselvesIsLeftToOpenfire(String name) {
        TestStream mira = new TestStream().logIn("mira");

        assertThat(desk.registration.answer(example(name), mira)).isEmpty();
    }

    private static void assertRefused(IQ answer, IQ expected) {
        assertAddressed(answer, expected);
        assertThat(answer.getElement().elements()).hasSize(1);
        assertThat(error(answer)).isEqualTo(error(expected));
    }

    private static void assertAddressed(IQ answer, IQ expected) {
        assertThat(answer.getType()).isEqualTo(expected.getType());
        assertThat(answer.getID()).isEqualTo(expected.getID());
        assertThat(answer.getFrom()).isEqualTo(expected.getFrom());
        assertThat(answer.getTo()).isNull();
    }

    private static String error(IQ iq) {
        return iq.getError().getCondition() + " " + iq.getError().getType();
    }

    private static String url(IQ iq) {
        return iq.getChildElement().element("x").elementText("url");
    }

    private static List<String> names(IQ iq) {
        List<Element> children = XepExample.children(iq.getChildElement());
        return children.stream()
                .map(child -> child.getNamespaceURI() + " " + child.getName())
                .toList();
    }
}

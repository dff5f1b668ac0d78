// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

class ClientRegistrationTest {

    private static final String FORM =
            "<x xmlns='jabber:x:data' type='submit'>"
                    + "<field var='FORM_TYPE'><value>jabber:iq:register</value></field>"
                    + "<field var='username'><value>Juliet</value></field>"
                    + "<field var='password'><value>rosa elefanten </value></field></x>";

    private final RegistrationFixture desk = new RegistrationFixture();
    private final TestStream nobody = new TestStream();

    @AfterEach
    void close() {
        desk.close();
    }

    private static void assertDone(Optional<IQ> answer) {
        assertThat(answer)
                .get()
                .extracting(IQ::toXML)
                .isEqualTo("<iq type=\"result\" id=\"r\" from=\"example.com\"/>");
    }

    private void assertRefused(Optional<IQ> answer, String error) {
        assertThat(RegistrationFixture.error(answer)).isEqualTo(error);
        assertThat(answer.orElseThrow().getError().getText()).isNotBlank();
    }

    @Test
    void withoutAnInviteNobodyRegisters() {
        Optional<IQ> answer = desk.set(nobody, "juliet", "rosa elefanten!");

        assertRefused(answer, "not-allowed cancel");
        assertThat(answer.orElseThrow().getError().getText())
                .contains("Verona Chat")
                .contains("https://chat.example.com/invite");
        assertThat(desk.accounts.count()).isZero();
    }

    @Test
    void oneInviteIsNoKeyToTheListOfUsers() {
        for (int i = 0; i < RegistrationFixture.ATTEMPTS; i++) {
            desk.accounts.create("user" + i, "rosa elefanten!");
        }
        String token = desk.token();
        for (int i = 0; i < RegistrationFixture.ATTEMPTS; i++) {
            assertRefused(
                    desk.set(desk.presenting(token), "user" + i, "rosa elefanten!"),
                    "conflict cancel");
        }

        Optional<IQ> answer = desk.set(desk.presenting(token), "free", "rosa elefanten!");

        assertRefused(answer, "resource-constraint wait");
        assertThat(answer.orElseThrow().getError().getText()).contains("in about 2 min");
        assertDone(desk.set(desk.presenting(desk.token()), "other", "rosa elefanten!"));
        desk.clock.advance(Duration.ofMinutes(2));
        assertDone(desk.set(desk.presenting(token), "free", "rosa elefanten!"));
    }

    @Test
    void withoutAnInviteTheFieldsAreTheWayToThePage() {
        Element query = desk.get(nobody).orElseThrow().getChildElement();

        assertThat(query.element("username")).isNull();
        assertThat(query.element("password")).isNull();
        assertThat(query.elementText("instructions")).contains("https://chat.example.com/invite");
        assertThat(query.element("x").getNamespaceURI()).isEqualTo("jabber:x:oob");
        assertThat(query.element("x").elementText("url"))
                .isEqualTo("https://chat.example.com/invite");
    }

    @Test
    void withAnInviteTheFieldsAreTheOrdinaryOnes() {
        IQ answer = desk.get(desk.presenting(desk.token())).orElseThrow();

        Element query = answer.getChildElement();
        assertThat(answer.getTo()).isNull();
        assertThat(query.getNamespaceURI()).isEqualTo("jabber:iq:register");
        assertThat(query.elementText("username")).isEmpty();
        assertThat(query.elementText("password")).isEmpty();
        assertThat(query.elementText("instructions")).isNotBlank();
        assertThat(query.asXML()).doesNotContain("http").doesNotContain("xmlns=\"\"");
    }

    @Test
    void aPresetNameIsFilledIn() {
        Invite invite = desk.create(NewInvite.account(Source.console("test")).named("juliet"));

        Element query = desk.get(desk.presenting(invite.token())).orElseThrow().getChildElement();

        assertThat(query.elementText("username")).isEqualTo("juliet");
    }

    @Test
    void anInviteBecomesAnAccountOnce() {
        String token = desk.token();
        TestStream stream = desk.presenting(token);

        assertDone(desk.set(stream, "Juliet", "rosa elefanten!"));

        assertThat(desk.accounts.passwordOf("juliet")).contains("rosa elefanten!");
        assertRefused(desk.set(stream, "nurse", "rosa elefanten!"), "not-allowed cancel");
        assertRefused(desk.preauth(token, new TestStream()), "item-not-found cancel");
    }

    @Test
    void onOneStreamAnInviteForSeveralMakesOneAccount() {
        TestStream stream =
                desk.presenting(
                        desk.create(NewInvite.account(Source.console("test")).uses(3)).token());

        assertDone(desk.set(stream, "juliet", "rosa elefanten!"));
        assertRefused(desk.set(stream, "nurse", "rosa elefanten!"), "not-allowed cancel");
        assertThat(desk.accounts.count()).isEqualTo(1);
    }

    @Test
    void aFormServesAsWell() {
        assertDone(desk.set(desk.presenting(desk.token()), FORM));

        assertThat(desk.accounts.passwordOf("juliet")).contains("rosa elefanten ");
    }

    @Test
    void twoStreamsWithOneTokenMakeOneAccount() {
        String token = desk.token();
        TestStream first = desk.presenting(token);
        TestStream second = desk.presenting(token);

        assertDone(desk.set(first, "juliet", "rosa elefanten!"));
        assertRefused(desk.set(second, "nurse", "rosa elefanten!"), "not-allowed cancel");
    }

    @Test
    void anInviteThatExpiresAfterItWasPresentedIsStillGood() {
        TestStream stream = desk.presenting(desk.token());
        desk.clock.advance(Duration.ofDays(8));

        assertDone(desk.set(stream, "juliet", "rosa elefanten!"));
    }

    @ParameterizedTest
    @CsvSource({
        "romeo, rosa elefanten!, conflict cancel",
        "no name, rosa elefanten!, jid-malformed modify",
        "juliet, short, not-acceptable modify",
        "juliet, '', not-acceptable modify",
        "'', rosa elefanten!, not-acceptable modify",
        "' ', ' ', not-acceptable modify",
        "nurse, rosa elefanten!, not-allowed cancel"
    })
    void whatGoesWrongIsSaidAndTheInviteStaysUsable(
            String username, String password, String error) {
        desk.accounts.create("romeo", "rosa elefanten!");
        desk.create(NewInvite.account(Source.console("test")).named("nurse"));
        TestStream stream = desk.presenting(desk.token());

        assertRefused(desk.set(stream, username, password), error);

        assertThat(desk.get(stream).orElseThrow().getChildElement().element("password"))
                .isNotNull();
        assertDone(desk.set(stream, "juliet", "rosa elefanten!"));
    }

    @Test
    void conversationsGetsTheWordsItKnows() {
        TestStream stream = desk.presenting(desk.token()).speak(Locale.GERMAN);

        IQ shorter = desk.set(stream, "juliet", "short").orElseThrow();
        IQ weak = desk.set(stream, "capulet", "capulet").orElseThrow();

        assertThat(shorter.getError().getText()).isEqualTo("Please use a longer password.");
        assertThat(weak.getError().getText()).isEqualTo("The password is too weak");
        assertThat(weak.getError().getTextLang()).isEqualTo("en");
    }

    @Test
    void othersReadTheirOwnLanguage() {
        desk.accounts.create("romeo", "rosa elefanten!");
        TestStream stream = desk.presenting(desk.token()).speak(Locale.GERMAN);

        IQ answer = desk.set(stream, "romeo", "rosa elefanten!").orElseThrow();

        assertThat(answer.getError().getText()).startsWith("Es gibt bereits");
        assertThat(answer.getError().getTextLang()).isEqualTo("de");
    }

    @Test
    void aPresetNameIsTheOnlyOne() {
        TestStream stream =
                desk.presenting(
                        desk.create(NewInvite.account(Source.console("test")).named("juliet"))
                                .token());

        Optional<IQ> answer = desk.set(stream, "nurse", "rosa elefanten!");

        assertRefused(answer, "not-allowed cancel");
        assertThat(answer.orElseThrow().getError().getText()).contains("juliet");
        assertDone(desk.set(stream, "JULIET", "rosa elefanten!"));
    }

    @Test
    void anInviteThatWasUsedUpMeanwhileIsNoTakenName() {
        String token = desk.token();
        TestStream stream = desk.presenting(token);
        desk.invites
                .withdrawals()
                .revoke(desk.invites.find(token).orElseThrow().id(), Source.console("admin"));

        assertRefused(desk.set(stream, "juliet", "rosa elefanten!"), "not-allowed cancel");
    }

    @Test
    void aResetSetsThePasswordOfItsAccountAndNothingElse() {
        desk.accounts.create("juliet", "forgotten");
        TestStream stream =
                desk.presenting(
                        desk.create(NewInvite.reset("juliet", Source.console("test"))).token());
        assertThat(desk.get(stream).orElseThrow().getChildElement().elementText("username"))
                .isEqualTo("juliet");

        assertRefused(desk.set(stream, "nurse", "rosa elefanten!"), "not-allowed cancel");
        assertDone(desk.set(stream, "juliet", "rosa elefanten!"));
        assertThat(desk.accounts.passwordOf("juliet")).contains("rosa elefanten!");
        assertThat(desk.accounts.count()).isEqualTo(1);
    }

    @Test
    void aResetOfAnAccountThatIsGoneSaysSo() {
        desk.accounts.create("juliet", "forgotten");
        TestStream stream =
                desk.presenting(
                        desk.create(NewInvite.reset("juliet", Source.console("test"))).token());
        desk.accounts.delete("juliet");

        assertRefused(desk.set(stream, "juliet", "rosa elefanten!"), "item-not-found cancel");
    }

    @Test
    void aRemovalIsNoRegistration() {
        TestStream stream = desk.presenting(desk.token());

        assertRefused(desk.set(stream, "<remove/>"), "not-acceptable modify");
    }

    @Test
    void withoutInviteOnlyTheServerDoesWhatItAlwaysDid() {
        desk.inviteOnly = false;

        assertThat(desk.get(nobody)).isEmpty();
        assertThat(desk.set(nobody, "juliet", "rosa elefanten!")).isEmpty();
        assertThat(desk.get(desk.presenting(desk.token()))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<username>Nurse</username><password>rosa elefanten!</password>",
                "<username>x</username><username>nurse</username><password>rosa"
                        + " elefanten!</password>",
                "<username>x</username><x xmlns='jabber:x:data' type='submit'>"
                        + "<field var='username'><value>nurse</value></field></x>",
                "<username>x</username><x><field var='username'><value>y</value>"
                        + "<value> nurse </value></field></x>"
            })
    void aReservedNameIsNotOpenToOthers(String children) {
        desk.inviteOnly = false;
        desk.create(NewInvite.account(Source.console("test")).named("nurse"));

        assertRefused(desk.set(nobody, children), "not-allowed cancel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<username>romeo</username><password>new one</password>",
                "<username>Romeo</username><password>new one</password>",
                "<username>romeo</username><password>p</password><email>r@example.org</email>",
                "<remove/>"
            })
    void usersLookAfterTheirOwnAccount(String children) {
        assertThat(desk.set(new TestStream().logIn("romeo"), children)).isEmpty();
        assertThat(desk.get(new TestStream().logIn("romeo"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<username>mercutio</username><password>rosa elefanten!</password>",
                "<username>romeo</username><username>mercutio</username><password>p</password>",
                "<username>romeo</username><password>p</password><x xmlns='jabber:x:data'>"
                        + "<field var='username'><value>mercutio</value></field></x>",
                "<username>mercutio</username><password>p</password><x xmlns='jabber:x:data'>"
                        + "<field var='username'><value>romeo</value></field></x>",
                "<username xmlns='urn:example'>mercutio</username><password>p</password>",
                "<password>rosa elefanten!</password>",
                "<username/>"
            })
    void usersLookAfterNoOtherAccount(String children) {
        desk.inviteOnly = false;
        TestStream romeo = new TestStream().logIn("romeo");

        assertRefused(desk.set(romeo, children), "not-allowed cancel");
        assertRefused(
                desk.set(new TestStream().logInAnonymously(), children), "not-allowed cancel");
    }

    @Test
    void namesThatTakeLongToPrepareAreNotPassedOn() {
        desk.inviteOnly = false;
        String name = "<username>" + "x".repeat(600) + "</username>";

        assertRefused(desk.set(nobody, name + name), "jid-malformed modify");
        assertRefused(desk.set(nobody, name), "jid-malformed modify");
        assertRefused(desk.set(nobody, "<username>x</username>".repeat(9)), "jid-malformed modify");
        assertThat(desk.set(nobody, "<username>" + "x".repeat(64) + "</username>")).isEmpty();
    }

    @Test
    void whereNoAccountCanBeMadeTheReasonIsSaid() {
        TestStream stream = desk.presenting(desk.token());
        desk.accounts.makeReadOnly();

        assertRefused(desk.get(stream), "not-allowed cancel");
        assertRefused(desk.set(stream, "juliet", "rosa elefanten!"), "not-allowed cancel");
        assertRefused(desk.set(nobody, "juliet", "rosa elefanten!"), "not-allowed cancel");
        assertThat(desk.set(new TestStream().logIn("romeo"), "<remove/>")).isEmpty();
    }

    @Test
    void whatCannotBeCheckedIsRefused() {
        TestStream stream = desk.presenting(desk.token());
        desk.database.goAway();
        assertRefused(desk.set(stream, "juliet", "rosa elefanten!"), "internal-server-error wait");
        desk.inviteOnly = false;
        assertRefused(desk.set(nobody, "juliet", "rosa elefanten!"), "internal-server-error wait");

        desk.database.comeBack();
        assertDone(desk.set(stream, "juliet", "rosa elefanten!"));
    }

    @Test
    void anAnswerIsNotAnswered() {
        IQ result =
                RegistrationFixture.iq(
                        "<iq type='result' id='1'><query xmlns='jabber:iq:register'/></iq>");

        assertThat(desk.registration.answer(result, nobody)).isEmpty();
    }
}

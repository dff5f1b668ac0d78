// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.XepExample;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

class PreauthenticationTest {

    private final RegistrationFixture desk = new RegistrationFixture();
    private final TestStream stream = new TestStream();

    @AfterEach
    void close() {
        desk.close();
    }

    private static IQ example(String token) {
        IQ iq = new IQ(XepExample.read("0445-preauth"));
        iq.getChildElement().addAttribute("token", token);
        return iq;
    }

    @Test
    void aGoodTokenIsAcceptedAsTheXepShows() {
        IQ answer = desk.preauthentication.answer(example(desk.token()), stream).orElseThrow();

        IQ expected = new IQ(XepExample.read("0445-accepted"));
        assertThat(answer.getType()).isEqualTo(expected.getType());
        assertThat(answer.getID()).isEqualTo(expected.getID());
        assertThat(answer.getFrom()).isEqualTo(expected.getFrom());
        assertThat(answer.getElement().attributeCount()).isEqualTo(3);
        assertThat(answer.getElement().elements()).isEmpty();
        assertThat(desk.presented.find(stream)).isPresent();
    }

    @Test
    void aBadTokenIsRejectedAsTheXepShows() {
        IQ answer = desk.preauthentication.answer(example("TOKEN"), stream).orElseThrow();

        IQ expected = new IQ(XepExample.read("0445-rejected"));
        assertThat(answer.getID()).isEqualTo(expected.getID());
        assertThat(answer.getFrom()).isEqualTo(expected.getFrom());
        assertThat(answer.getTo()).isNull();
        assertThat(answer.getError().getCondition()).isEqualTo(expected.getError().getCondition());
        assertThat(answer.getError().getType()).isEqualTo(expected.getError().getType());
        assertThat(answer.getError().getText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {" TOKEN ", "TOKEN\n", "\u00a0TOKEN.", "?TOKEN"})
    void whatWasCopiedAroundATokenDoesNoHarm(String presented) {
        String token = desk.create(NewInvite.account(Source.console("test"))).token();

        IQ answer =
                desk.preauthentication
                        .answer(example(presented.replace("TOKEN", token)), stream)
                        .orElseThrow();

        assertThat(answer.getType()).isEqualTo(IQ.Type.result);
        assertThat(desk.presented.find(stream)).isPresent();
    }

    @Test
    void allTokensThatAreNoGoodGetTheSameAnswer() {
        Invite used = desk.create(NewInvite.account(Source.console("test")));
        assertThat(desk.set(desk.presenting(used.token()), "juliet", "rosa elefanten!"))
                .get()
                .extracting(IQ::getType)
                .isEqualTo(IQ.Type.result);
        Invite revoked = desk.create(NewInvite.account(Source.console("test")));
        desk.invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite expired =
                desk.create(
                        NewInvite.account(Source.console("test")).living(Duration.ofMinutes(1)));
        desk.accounts.create("romeo", "rosa elefanten!");
        Invite contactOnly = desk.create(NewInvite.contact("romeo", false, Source.console("test")));
        desk.clock.advance(Duration.ofMinutes(2));

        String unknown = answerWithoutLimit("ABCDEFGHIJKLMNOPQRSTUVWX");

        assertThat(unknown).contains("item-not-found").contains("cancel");
        assertThat(answerWithoutLimit(used.token())).isEqualTo(unknown);
        assertThat(answerWithoutLimit(revoked.token())).isEqualTo(unknown);
        assertThat(answerWithoutLimit(expired.token())).isEqualTo(unknown);
        assertThat(answerWithoutLimit(contactOnly.token())).isEqualTo(unknown);
        assertThat(answerWithoutLimit("")).isEqualTo(unknown);
        assertThat(answerWithoutLimit("x".repeat(10_000))).isEqualTo(unknown);
        assertThat(answerWithoutLimit("a/ü&amp;&lt;'".replace("'", ""))).isEqualTo(unknown);
    }

    private String answerWithoutLimit(String token) {
        desk.clock.advance(Duration.ofMinutes(3));
        return desk.preauth(token, new TestStream()).orElseThrow().toXML();
    }

    @Test
    void aTokenThatIsMissingIsNoGood() {
        IQ without =
                RegistrationFixture.iq(
                        "<iq type='set' id='1'><preauth xmlns='urn:xmpp:pars:0'/></iq>");

        assertThat(RegistrationFixture.error(desk.preauthentication.answer(without, stream)))
                .isEqualTo("item-not-found cancel");
    }

    @Test
    void theLatestAnswerCounts() {
        Invite first = desk.create(NewInvite.account(Source.console("first")));
        Invite second = desk.create(NewInvite.account(Source.console("second")));
        desk.preauth(first.token(), stream);
        desk.preauth(second.token(), stream);
        assertThat(desk.presented.find(stream)).map(Invite::token).contains(second.token());

        desk.preauth("nonsense", stream);

        assertThat(desk.presented.find(stream)).isEmpty();
    }

    @Test
    void aRequestOfTypeGetIsABadOneAndClearsToo() {
        IQ get = example(desk.token());
        get.setType(IQ.Type.get);
        desk.preauth(desk.token(), stream);

        assertThat(RegistrationFixture.error(desk.preauthentication.answer(get, stream)))
                .isEqualTo("bad-request modify");
        assertThat(desk.presented.find(stream)).isEmpty();
    }

    @Test
    void onARestartedStreamTheTokenIsForgotten() {
        desk.preauth(desk.token(), stream);
        stream.restart();

        assertThat(desk.presented.find(stream)).isEmpty();
        assertThat(desk.presented.take(stream)).isEmpty();
    }

    @Test
    void thoseWhoHaveLoggedInAreLeftToTheServer() {
        TestStream user = new TestStream().logIn("romeo");

        assertThat(desk.preauth(desk.token(), user)).isEmpty();
        assertThat(desk.presented.find(user)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='result' id='1'><preauth xmlns='urn:xmpp:pars:0'/></iq>",
                "<iq type='set' id='1'><preauth xmlns='urn:example'/></iq>",
                "<iq type='set' id='1'><x xmlns='urn:xmpp:pars:0'/></iq>",
                "<iq type='set' id='1'/>",
                "<iq type='set' to='other.example' id='1'><preauth xmlns='urn:xmpp:pars:0'/></iq>",
                "<iq type='set' to='a@example.com' id='1'><preauth xmlns='urn:xmpp:pars:0'/></iq>"
            })
    void otherStanzasAreLeftAlone(String xml) {
        assertThat(desk.preauthentication.answer(RegistrationFixture.iq(xml), stream)).isEmpty();
    }

    @Test
    void whoGuessesTooOftenHasToWaitButAGoodTokenIsGood() {
        for (int i = 0; i < RegistrationFixture.ATTEMPTS; i++) {
            assertThat(RegistrationFixture.error(desk.preauth("guess", new TestStream())))
                    .isEqualTo("item-not-found cancel");
        }

        Optional<IQ> answer = desk.preauth("guess", stream);
        assertThat(RegistrationFixture.error(answer)).isEqualTo("resource-constraint wait");
        // Ten minutes for five attempts, so that one is forgotten in two.
        assertThat(answer.orElseThrow().getError().getText()).contains("in about 2 min");
        assertThat(desk.preauth(desk.token(), stream).orElseThrow().getType())
                .isEqualTo(IQ.Type.result);
        desk.clock.advance(Duration.ofMinutes(11));
        assertThat(RegistrationFixture.error(desk.preauth("guess", stream)))
                .isEqualTo("item-not-found cancel");
    }

    @Test
    void whereNoAccountCanBeMadeNoTokenIsGood() {
        String token = desk.token();
        desk.accounts.makeReadOnly();

        Optional<IQ> answer = desk.preauth(token, stream);

        assertThat(RegistrationFixture.error(answer)).isEqualTo("not-allowed cancel");
        assertThat(answer.orElseThrow().getError().getText()).contains("directory");
        assertThat(new AnnouncedFeatures(desk.accounts).get()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsAnsweredToo() {
        desk.database.goAway();

        assertThat(RegistrationFixture.error(desk.preauth("ABCDEFGHIJKLMNOPQRSTUVWX", stream)))
                .isEqualTo("internal-server-error wait");
    }
}

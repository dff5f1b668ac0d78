// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.invites.ArbitraryStanza;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;
import org.xmpp.packet.IQ;

/** Registrations of any shape: what we let pass to Openfire is what we took it for. */
class RegisterRequestPropertyTest {

    private static final String PASSWORD = "the-secret-that-is-nobody's-business";

    private final RegistrationFixture desk = new RegistrationFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theNameThatOpenfireTakesIsAmongThoseThatAreChecked() {
        Property.holds(
                random -> {
                    RegisterRequest request = RegisterRequest.of(request(random));

                    openfires(request.query())
                            .ifPresent(
                                    name ->
                                            assertThat(trimmed(request.usernames()))
                                                    .contains(name));
                    request.username()
                            .ifPresent(
                                    n -> assertThat(request.usernames()).contains(n).isNotEmpty());
                });
    }

    @Test
    void withoutAnInviteThereIsNoAccountAndAlwaysAnAnswer() {
        Property.holds(
                random -> {
                    Optional<IQ> answer =
                            desk.registration.answer(request(random), new TestStream());

                    assertThat(answer.orElseThrow().toXML()).doesNotContain(PASSWORD);
                    assertThat(desk.accounts.count()).isZero();
                });
    }

    @Test
    void withAnInviteThereIsOneAccountOrAReasonAndThePasswordIsNeverRepeated() {
        Property.holds(
                50,
                random -> {
                    int before = desk.accounts.count();
                    TestStream stream = desk.presenting(desk.token());

                    IQ answer = desk.registration.answer(request(random), stream).orElseThrow();

                    boolean refused = answer.getType() == IQ.Type.error;
                    boolean asked = answer.getChildElement() != null && !refused;
                    assertThat(desk.accounts.count() - before).isEqualTo(refused || asked ? 0 : 1);
                    assertThat(answer.toXML()).doesNotContain(PASSWORD);
                    assertThat(desk.presented.find(stream).isPresent()).isEqualTo(refused || asked);
                });
    }

    @Test
    void nobodyTakesAReservedNameAndNoUserAnotherOnes() {
        desk.inviteOnly = false;
        desk.create(NewInvite.account(Source.console("test")).named("nurse"));
        Property.holds(
                random -> {
                    IQ iq = request(random);
                    Optional<String> name = openfires(iq.getChildElement());
                    TestStream romeo = new TestStream().logIn("romeo");
                    boolean changes =
                            iq.getType() == IQ.Type.set
                                    && iq.getChildElement().element("remove") == null;

                    if (desk.registration.answer(iq, new TestStream()).isEmpty()
                            && name.isPresent()
                            && iq.getType() == IQ.Type.set) {
                        assertThat(name.get()).isNotEqualToIgnoringCase("nurse");
                    }
                    if (changes
                            && desk.registration.answer(iq, romeo).isEmpty()
                            && name.isPresent()) {
                        assertThat(name.get()).isEqualToIgnoringCase("romeo");
                    }
                });
    }

    @Test
    void aTokenIsAnsweredExactlyOnceWhateverStandsAroundIt() {
        Property.holds(
                100,
                random -> {
                    String good = desk.token();
                    IQ iq = new IQ(random.one(IQ.Type.get, IQ.Type.set));
                    Element preauth = iq.setChildElement("preauth", "urn:xmpp:pars:0");
                    String token = random.coin() ? good : random.xmlText(good);
                    preauth.addAttribute("token", token);
                    TestStream stream = new TestStream();

                    IQ answer =
                            desk.preauthentication
                                    .answer(new IQ(stanza(random).fill(iq.getElement())), stream)
                                    .orElseThrow();

                    boolean accepted = answer.getType() == IQ.Type.result;
                    assertThat(desk.presented.find(stream).isPresent()).isEqualTo(accepted);
                    if (accepted) {
                        assertThat(PresentedToken.in(token)).contains(good);
                    }
                    desk.clock.advance(Duration.ofMinutes(3));
                });
    }

    /**
     * The name as Openfire's own handler finds it, by the same classes: the first form, or none.
     */
    private static Optional<String> openfires(Element query) {
        Element form = query.element("x");
        if (form == null) {
            return Optional.ofNullable(query.elementText("username"));
        }
        try {
            return Optional.ofNullable(new DataForm(form).getField("username"))
                    .map(FormField::getFirstValue);
        } catch (RuntimeException e) {
            // What Openfire stumbles over becomes no account.
            return Optional.empty();
        }
    }

    /** Openfire trims what stands in a form, and nothing else. */
    private static List<String> trimmed(List<String> names) {
        return names.stream()
                .flatMap(
                        name ->
                                List.of(name, String.join(" ", name.trim().split("[ \t\n\r\f]+")))
                                        .stream())
                .toList();
    }

    private static IQ request(ArbitraryText random) {
        IQ iq = new IQ(random.one(IQ.Type.get, IQ.Type.set, IQ.Type.set, IQ.Type.set));
        Element query = DocumentHelper.createElement(QName.get("query", RegisterRequest.NAMESPACE));
        iq.setChildElement(stanza(random).fill(query));
        return iq;
    }

    private static ArbitraryStanza stanza(ArbitraryText random) {
        return new ArbitraryStanza(
                random,
                List.of(
                        "username",
                        "password",
                        "x",
                        "x",
                        "field",
                        "field",
                        "value",
                        "value",
                        "email",
                        "remove"),
                List.of("jabber:x:data", RegisterRequest.NAMESPACE, "urn:example"),
                List.of("var", "type"),
                List.of(
                        "username",
                        "password",
                        "romeo",
                        "Romeo",
                        "nurse",
                        " Nurse ",
                        "submit",
                        PASSWORD));
    }
}

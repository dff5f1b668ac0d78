// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

class ErrorScrubberTest {

    private static final String REQUEST =
            "<query xmlns='jabber:iq:register'><username>romeo</username>"
                    + "<password>secret!</password></query>";
    private static final String ERROR =
            "<error type='cancel'>"
                    + "<conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";

    private final ErrorScrubber echoes = new ErrorScrubber("example.com");
    private final TestStream user = new TestStream().logIn("romeo");

    private String heard(String xml, ClientStream recipient) {
        IQ iq = RegistrationFixture.iq(xml);
        echoes.silence(iq, recipient);
        return iq.toXML();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "from='example.com'", "from='romeo@example.com'"})
    void anErrorOfTheServerDoesNotRepeatThePassword(String from) {
        String heard =
                heard("<iq type='error' id='1' " + from + ">" + REQUEST + ERROR + "</iq>", user);

        assertThat(heard).doesNotContain("secret!").contains("conflict").contains("id=\"1\"");
    }

    @Test
    void toThoseWhoHaveNotLoggedInEveryErrorIsTheServers() {
        String error = "<iq type='error' id='1' from='other.example'>" + REQUEST + ERROR + "</iq>";

        assertThat(heard(error, new TestStream())).doesNotContain("secret!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='error' id='1' from='gateway.example.com'>" + REQUEST + ERROR + "</iq>",
                "<iq type='result' id='1' from='example.com'>" + REQUEST + "</iq>",
                "<iq type='error' id='1' from='example.com'><query xmlns='jabber:iq:roster'>"
                        + "<item jid='a@example.com'/></query>"
                        + ERROR
                        + "</iq>",
                "<iq type='error' id='1' from='example.com'>" + ERROR + "</iq>"
            })
    void everyOtherStanzaIsLeftAlone(String xml) {
        assertThat(heard(xml, user)).isEqualTo(RegistrationFixture.iq(xml).toXML());
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.Message;

class RequestScrubberTest {

    private static final String PREAUTH =
            "<preauth xmlns='urn:xmpp:pars:0' token='sesame'>sesame</preauth>";
    private static final String QUERY =
            "<query xmlns='jabber:iq:register'><username>romeo</username>"
                    + "<password>sesame</password><x xmlns='jabber:x:data'>"
                    + "<field var='password'><value>sesame</value></field></x></query>";

    private final RequestScrubber requests = new RequestScrubber("example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='set' id='1'>" + PREAUTH + "</iq>",
                "<iq type='set' id='1' to='example.com'>" + PREAUTH + "</iq>",
                "<iq type='result' id='1'>" + PREAUTH + "</iq>",
                "<iq type='set' id='1' to='other.example'>" + PREAUTH + "</iq>",
                "<iq type='set' id='1' to='other.example'>" + QUERY + "</iq>",
                "<iq type='set' id='1' to='romeo@example.com'>" + QUERY + "</iq>",
                "<iq type='result' id='1' to='example.com'>" + QUERY + "</iq>",
                "<iq type='set' id='1'><a xmlns='b'><c>" + PREAUTH + QUERY + "</c></a></iq>",
                "<iq type='set' id='1'><a xmlns='b'/>" + QUERY + "</iq>"
            })
    void whatIsRefusedBeforeThereIsAnAddressIsEmptied(String xml) {
        assertThat(afterwards(xml, new TestStream()))
                .doesNotContain("sesame")
                .contains("id=\"1\"")
                .containsAnyOf("urn:xmpp:pars:0", "jabber:iq:register");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='set' id='1'>" + QUERY + "</iq>",
                "<iq type='set' id='1' to='example.com'>" + QUERY + "</iq>",
                "<iq type='set' id='1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                "<iq type='set' id='1'/>"
            })
    void whatIsToBeAnsweredIsLeftAlone(String xml) {
        assertThat(afterwards(xml, new TestStream()))
                .isEqualTo(RegistrationFixture.iq(xml).toXML());
    }

    @Test
    void whoHasAnAddressMayRegisterWithSomebodyElse() {
        String xml = "<iq type='set' id='1' to='gateway.example.com'>" + QUERY + "</iq>";

        assertThat(afterwards(xml, new TestStream().logIn("romeo"))).contains("sesame");
    }

    @Test
    void messagesAreEmptiedToo() throws DocumentException {
        Message message =
                new Message(
                        DocumentHelper.parseText("<message to='a@b'>" + PREAUTH + "</message>")
                                .getRootElement());

        requests.silence(message, new TestStream());

        assertThat(message.toXML()).doesNotContain("sesame");
    }

    @Test
    void aStanzaAsDeepAsItMayBeIsEmptied() {
        String xml =
                "<iq type='set' id='1'><a xmlns='b'>"
                        + "<c>".repeat(500)
                        + PREAUTH
                        + "</c>".repeat(500)
                        + "</a></iq>";

        assertThat(afterwards(xml, new TestStream())).doesNotContain("sesame");
    }

    private String afterwards(String xml, ClientStream sender) {
        var iq = RegistrationFixture.iq(xml);
        requests.silence(iq, sender);
        return iq.getElement().asXML();
    }
}

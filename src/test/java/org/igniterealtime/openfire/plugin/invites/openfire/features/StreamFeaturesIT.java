// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a server with the plugin announces, byte by byte. */
class StreamFeaturesIT {

    static final List<String> NAMESPACES =
            List.of(
                    "urn:xmpp:ibr-token:0",
                    "urn:xmpp:invite",
                    "http://jabber.org/features/iq-register");

    private static final int DIRECT_TLS = Ports.free().client();
    private static OpenfireServer server;

    @BeforeAll
    static void start() {
        server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withProperty("xmpp.socket.ssl.active", "true")
                                .withProperty("xmpp.socket.ssl.port", String.valueOf(DIRECT_TLS))
                                .withUser("romeo", "secret"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static void assertAnnounced(String answer) {
        for (String namespace : NAMESPACES) {
            assertThat(answer).containsOnlyOnce(namespace);
        }
    }

    static void assertNotAnnounced(String answer) {
        assertThat(answer)
                .doesNotContain("urn:xmpp:ibr-token:0")
                .doesNotContain("urn:xmpp:invite")
                .endsWith("</stream:features>");
    }

    private static RawClient connect() throws Exception {
        return RawClient.connect(server.domain(), server.ports().client());
    }

    @Test
    void theyAreThereBeforeAndAfterTlsWhereTlsIsOptional() throws Exception {
        try (RawClient client = connect()) {
            assertAnnounced(client.open());
            client.startTls();
            assertAnnounced(client.open());
        }
    }

    @Test
    void theyAreThereOnDirectTls() throws Exception {
        try (RawClient client = RawClient.connectDirectTls(server.domain(), DIRECT_TLS)) {
            assertAnnounced(client.open());
        }
    }

    @Test
    void theyAreGoneOnceTheClientHasLoggedIn() throws Exception {
        try (RawClient client = connect()) {
            client.open();
            client.startTls();
            client.open();
            client.authenticate("romeo", "secret");

            assertNotAnnounced(client.open());
        }
    }

    @Test
    void aStanzaThatLooksLikeFeaturesArrivesAsItWasSent() throws Exception {
        String payload =
                "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms/></stream:features>";
        try (RawClient client = connect()) {
            client.open();
            client.startTls();
            client.open();
            client.authenticate("romeo", "secret");
            client.open();
            String jid =
                    client.send(
                                    "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>",
                                    "</iq>")
                            .replaceAll("(?s).*<jid>(.*)</jid>.*", "$1");

            String received =
                    client.send(
                            "<presence/><message to='" + jid + "'>" + payload + "</message>",
                            "</message>");

            assertThat(received).contains("<mechanisms/>").doesNotContain("ibr-token");
        }
    }
}

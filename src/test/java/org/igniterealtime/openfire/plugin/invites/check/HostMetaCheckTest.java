// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What web clients find at the domain, right and with each mistake. */
class HostMetaCheckTest {

    private static final String XML = "/.well-known/host-meta";
    private static final String GOOD =
            "<XRD><Link rel='urn:xmpp:alt-connections:websocket' href='wss://localhost/ws/'/></XRD>";

    private final CheckFixture fixture = new CheckFixture();

    @TempDir private static Path directory;

    private static KeyStore keys;

    @BeforeAll
    static void make() throws Exception {
        keys = TestKeys.selfSigned(directory, "localhost", "-0d", 90);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** A web server that has one document, with a header that lets everybody read it or not. */
    private Finding look(String path, int status, String content, String... headers)
            throws Exception {
        try (StandInSite site =
                new StandInSite(
                        tls(),
                        exchange -> {
                            boolean here = exchange.getRequestURI().getPath().equals(path);
                            answer(exchange, here ? status : 404, here ? content : "", headers);
                        })) {
            return CheckFixture.look(
                    new HostMetaCheck(
                            fixture.origin(site.address()),
                            fixture.proxy,
                            "LOCALHOST",
                            site.port()));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body, String... headers)
            throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
    }

    private static SSLContext tls() throws Exception {
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, TestKeys.PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aDocumentThatNamesAConnectionAndMayBeReadIsGoodInEitherForm() throws Exception {
        String[] forAll = {"Access-Control-Allow-Origin", "*"};
        assertThat(look(XML, 200, GOOD, forAll).diagnosis()).isEqualTo(Diagnosis.HOST_META_GOOD);
        String json = "{\"links\": [{\"rel\": \"urn:xmpp:alt-connections:xbosh\"}]}";
        assertThat(look(XML + ".json", 200, json, forAll).diagnosis())
                .isEqualTo(Diagnosis.HOST_META_GOOD);
    }

    @Test
    void noDocumentAndAnotherPageInItsPlaceAreTold() throws Exception {
        String[] forAll = {"Access-Control-Allow-Origin", "*"};
        assertThat(look("/nothing", 200, "").diagnosis()).isEqualTo(Diagnosis.HOST_META_MISSING);
        assertThat(look(XML, 200, "<html>Welcome to our site</html>", forAll).diagnosis())
                .isEqualTo(Diagnosis.HOST_META_MISSING);
        assertThat(look(XML, 200, "<XRD/>", forAll).diagnosis())
                .isEqualTo(Diagnosis.HOST_META_MISSING);
        assertThat(look(XML, 403, GOOD, forAll).diagnosis()).isEqualTo(Diagnosis.HOST_META_MISSING);
        Finding missing = look(XML, 500, "", forAll);
        assertThat(missing.arguments()).containsExactly("https://LOCALHOST" + XML);
        assertThat(String.join("\n", missing.lines()))
                .contains(
                        "nginx: location = " + XML, "Apache: Alias " + XML, "Caddy: respond " + XML)
                .contains("wss://localhost:", "ProxyPass /ws/ ws://127.0.0.1:7070/ws/");
    }

    @Test
    void aDocumentThatOtherSitesMayNotReadIsTold() throws Exception {
        Finding finding = look(XML, 200, GOOD);

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.HOST_META_UNREADABLE);
        assertThat(finding.lines()).isNotEmpty().allMatch(line -> !line.contains("XRD"));
        assertThat(
                        look(XML, 200, GOOD, "Access-Control-Allow-Origin", "https://a.example")
                                .diagnosis())
                .isEqualTo(Diagnosis.HOST_META_UNREADABLE);
    }

    @Test
    void aRedirectIsReportedAndNotFollowed() throws Exception {
        Finding finding = look(XML, 301, "", "Location", "https://www.example.org/host-meta");

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.HOST_META_ELSEWHERE);
        assertThat(finding.arguments()).containsExactly("https://www.example.org/host-meta");
    }
}

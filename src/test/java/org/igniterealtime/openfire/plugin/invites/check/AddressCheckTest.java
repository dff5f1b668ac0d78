// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor meets at the base address. */
class AddressCheckTest {

    private final CheckFixture fixture = new CheckFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Finding look(String baseUrl) throws Exception {
        return CheckFixture.look(
                new AddressCheck(fixture.page(baseUrl), fixture.proxy, fixture.server));
    }

    private Finding at(HttpHandler handler) throws Exception {
        try (StandInSite site = new StandInSite(handler)) {
            return look(site.address());
        }
    }

    @Test
    void thePluginItselfIsGood() throws Exception {
        Finding finding =
                at(
                        exchange ->
                                StandInSite.asPlugin(
                                        exchange,
                                        fixture.invite,
                                        fixture.sighting("127.0.0.1", "", 7070)));

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_GOOD);
    }

    @Test
    void whoDoesNotKnowTheProofIsSomebodyElse() throws Exception {
        Sighting forged = new Sighting("inv_else", "127.0.0.1", true, 443, "");

        Finding finding =
                at(exchange -> StandInSite.answer(exchange, 200, Sighting.HEADER, forged.text()));

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_FOREIGN);
        assertThat(finding.lines())
                .contains("Apache: ProxyPass /invite http://127.0.0.1:7070/invite");
    }

    @Test
    void aPathThatTheProxyDoesNotTakeAwayIsNamed() throws Exception {
        try (StandInSite site = new StandInSite(exchange -> StandInSite.answer(exchange, 404))) {
            Finding finding = look(site.address() + "/chat");

            assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_PREFIX);
            assertThat(finding.arguments())
                    .containsExactly(site.address() + "/chat", "/chat", "404");
            assertThat(site.asked).containsExactly("GET /chat/invite?" + fixture.invite.token());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aProxyWithNobodyBehindItSaysSo(int status) throws Exception {
        Finding finding = at(exchange -> StandInSite.answer(exchange, status));

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_BACKEND_AWAY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost/invite?secret=1, ADDRESS_MOVED, https://localhost/invite",
        "/elsewhere, ADDRESS_MOVED, /elsewhere",
        "https://other.example/x, ADDRESS_ELSEWHERE, https://other.example/x",
        "//other.example/x, ADDRESS_ELSEWHERE, //other.example/x",
        "'http://[nonsense', ADDRESS_ELSEWHERE, 'http://[nonsense'"
    })
    void aRedirectIsReportedAndNotFollowed(String location, Diagnosis diagnosis, String told)
            throws Exception {
        try (StandInSite site =
                new StandInSite(
                        exchange -> StandInSite.answer(exchange, 302, "Location", location))) {
            Finding finding = look(site.address());

            assertThat(finding.diagnosis()).isEqualTo(diagnosis);
            assertThat(finding.arguments()).containsExactly(told);
            assertThat(site.asked).hasSize(1);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsAFault() throws Exception {
        Finding finding = look("http://no-such-host.invalid");

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_UNNAMED);
        assertThat(finding.arguments()).containsExactly("no-such-host.invalid");
    }

    /** It may be reached from outside all the same. */
    @Test
    void aPortThatRefusesCouldNotBeChecked() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        Finding finding = look("http://localhost:" + port);

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_UNREACHED);
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whatSpeaksNoHttpIsBroken() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering =
                    new Thread(
                            () -> {
                                try (Socket visitor = socket.accept()) {
                                    visitor.getOutputStream()
                                            .write("220 mail here\r\n".getBytes(US_ASCII));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            answering.start();

            Finding finding = look("http://localhost:" + socket.getLocalPort());

            answering.join();
            assertThat(finding.diagnosis()).isEqualTo(Diagnosis.ADDRESS_BROKEN);
        }
    }

    @Test
    void withTheBindingOffNobodyIsAsked() throws Exception {
        fixture.bindingActive = false;
        try (StandInSite site = new StandInSite(exchange -> StandInSite.answer(exchange, 200))) {
            assertThat(look(site.address()).diagnosis()).isEqualTo(Diagnosis.BINDING_OFF);
            assertThat(site.asked).isEmpty();
        }
    }
}

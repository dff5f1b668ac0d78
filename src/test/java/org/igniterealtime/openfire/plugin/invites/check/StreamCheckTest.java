// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a port for clients may say; with TLS it is tried on a running server. */
class StreamCheckTest {

    private static final String OPENED =
            "<stream:stream xmlns:stream='http://etherx.jabber.org/streams'><stream:features>";
    private static final String CLOSED = "<mechanisms/></stream:features>";

    private final ServerSocket port = listen();

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        port.close();
    }

    /** What is found at a port that says this to whoever opens a stream, and hangs up then. */
    private Finding look(String said) throws Exception {
        Thread server =
                new Thread(
                        () -> {
                            try (Socket client = port.accept()) {
                                client.getOutputStream()
                                        .write(said.getBytes(StandardCharsets.UTF_8));
                                client.shutdownOutput();
                                client.getInputStream().readAllBytes();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        server.start();
        try {
            InetSocketAddress address =
                    new InetSocketAddress(port.getInetAddress(), port.getLocalPort());
            return new StreamCheck(Subject.CLIENTS, "example.org", address).look();
        } finally {
            server.join();
        }
    }

    @Test
    void whatIsAnnouncedIsFound() throws Exception {
        String announced = "<register xmlns='urn:xmpp:ibr-token:0'/>";

        assertThat(look(OPENED + announced + CLOSED).diagnosis())
                .isEqualTo(Diagnosis.STREAM_ANNOUNCES);
    }

    @Test
    void silenceNamesThePort() throws Exception {
        Finding finding = look(OPENED + CLOSED);

        assertThat(finding.diagnosis()).isEqualTo(Diagnosis.STREAM_SILENT);
        assertThat(finding.arguments()).containsExactly(String.valueOf(port.getLocalPort()));
    }

    @Test
    void whoHangsUpTellsNothing() {
        assertThatThrownBy(() -> look("HTTP/1.1 400 Bad Request\r\n"))
                .isInstanceOf(IOException.class);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies over a real connection, octet for octet. */
class BodyReaderTest {

    private static final int LONGEST = 100;
    private static final int MOST = 2;

    private final BodyReader reader = new BodyReader(MOST);
    private volatile BodyReader bodies = reader;
    private final Server server = new Server(0);
    private volatile Duration deadline = Duration.ofSeconds(20);

    @BeforeEach
    void start() throws Exception {
        ServletHolder holder =
                new ServletHolder(
                        new HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void service(
                                    HttpServletRequest request, HttpServletResponse response)
                                    throws IOException {
                                bodies.read(
                                        request,
                                        response,
                                        LONGEST,
                                        deadline,
                                        body -> answer(body, response));
                            }
                        });
        holder.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
    }

    private static void answer(Body body, HttpServletResponse response) throws IOException {
        if (body instanceof Body.Whole whole) {
            response.getOutputStream().write(whole.octets());
        } else {
            response.setStatus(((Body.Refused) body).status());
            response.setContentLength(0);
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        reader.close();
    }

    @Test
    void aBodyIsReadHoweverItIsCutUp() throws Exception {
        try (Socket socket = request("Content-Length: 6")) {
            for (String piece : new String[] {"a", "=", "bcd", "e"}) {
                send(socket, piece);
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\na=bcde");
        }
        try (Socket socket = request("Transfer-Encoding: chunked")) {
            send(socket, "2\r\na=\r\n");
            send(socket, "1\r\nb\r\n0\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("a=b");
        }
    }

    @Test
    void ofWhatComesWithTheHeadersNothingIsTakenForTheNextRequest() throws Exception {
        String next = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nde";
        try (Socket socket = request("Content-Length: 3\r\n\r\nabc" + next)) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nabc");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\nde");
        }
    }

    @Test
    void aLengthBesideChunksIsNotTrusted() throws Exception {
        deadline = Duration.ofMillis(300);
        String both = "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (Socket socket = request(both + "1\r\na\r\n")) {
            // By the container at once, or at the deadline.
            assertThat(answer(socket)).startsWith("HTTP/1.1 4");
        }
        try (Socket socket = request(both + "1\r\na\r\n1\r\nb\r\n0")) {
            assertThat(answer(socket))
                    .satisfiesAnyOf(
                            whole -> assertThat(whole).endsWith("\r\n\r\nab"),
                            refused -> assertThat(refused).startsWith("HTTP/1.1 4"));
        }
    }

    @Test
    void nobodyIsToldToGoOnAndThenRefused() throws Exception {
        try (BodyReader none = new BodyReader(0)) {
            bodies = none;
            try (Socket socket = request("Content-Length: 3\r\nExpect: 100-continue")) {
                assertThat(answer(socket)).startsWith("HTTP/1.1 503 ");
            }
        }
    }

    @Test
    void whatComesWithTheHeadersIsReadEvenWhenNoMoreBodiesAreWaitedFor() throws Exception {
        try (Socket first = begun();
                Socket second = begun()) {
            try (Socket third = request("Content-Length: 3\r\n\r\nabc")) {
                assertThat(answer(third)).startsWith("HTTP/1.1 200 ");
            }
            for (Socket socket : List.of(first, second)) {
                send(socket, "bc");
                assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("abc");
            }
        }
    }

    @Test
    void aRequestWithoutABodyIsAnsweredAtOnce() throws Exception {
        try (Socket socket = request("A: b")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        }
        try (Socket socket = request("Content-Length: 0")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        }
    }

    @Test
    void oneThatIsTooLongIsRefusedWhetherItSaysSoOrNot() throws Exception {
        try (Socket socket = request("Content-Length: 101")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ");
        }
        try (Socket socket = request("Transfer-Encoding: chunked")) {
            send(socket, "65\r\n" + "a".repeat(101) + "\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ");
        }
        try (Socket socket = request("Content-Length: 100")) {
            send(socket, "a".repeat(100));
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void theDeadlineCountsForTheWholeBody() throws Exception {
        deadline = Duration.ofMillis(300);
        try (Socket socket = request("Content-Length: 100")) {
            long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (socket.getInputStream().available() == 0 && System.nanoTime() < limit) {
                send(socket, "");
                Thread.onSpinWait();
            }
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void whatIsNoBodyIsRefusedAndMakesRoomAtOnce() throws Exception {
        for (String body : new String[] {"{\"", "zz\r\n", "-1\r\n"}) {
            long start = System.nanoTime();
            assertRefused(body);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(body).isLessThan(deadline);
        }
        // Old Jettys take this length for one, and wait for what it announces.
        deadline = Duration.ofMillis(300);
        assertRefused("fffffffffffffffff\r\n");
        deadline = Duration.ofSeconds(20);
        try (Socket socket = request("Content-Length: 1")) {
            send(socket, "a");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    private void assertRefused(String body) throws IOException {
        try (Socket socket = request("Transfer-Encoding: chunked\r\n\r\n" + body)) {
            // With which status is decided by the container.
            assertThat(answer(socket)).as(body).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void soManyAreReadAtATimeAndOneThatBreaksOffMakesRoom() throws Exception {
        Socket first = begun();
        Socket second = begun();
        while (true) {
            // In chunks, as whether one of a known length has to be waited for is chance.
            try (Socket third = request("Transfer-Encoding: chunked")) {
                send(third, "3\r\nabc\r\n0\r\n\r\n");
                if (answer(third).startsWith("HTTP/1.1 503 ")) {
                    break;
                }
            }
            // A third one may have come before one of the two, which was refused then.
            first = stillRead(first);
            second = stillRead(second);
        }
        first.close();
        while (true) {
            try (Socket third = request("Transfer-Encoding: chunked")) {
                send(third, "3\r\nabc\r\n0\r\n\r\n");
                if (answer(third).startsWith("HTTP/1.1 200 ")) {
                    break;
                }
            }
        }
        send(second, "bc");
        assertThat(answer(second)).startsWith("HTTP/1.1 200 ").endsWith("abc");
        second.close();
    }

    private Socket begun() throws IOException {
        Socket socket = request("Content-Length: 3");
        send(socket, "a");
        return socket;
    }

    private Socket stillRead(Socket socket) throws IOException {
        if (socket.getInputStream().available() == 0) {
            return socket;
        }
        socket.close();
        return begun();
    }

    private Socket request(String header) throws IOException {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Head and body of one answer. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (!isWhole(answer.toString())) {
            int octet = in.read();
            if (octet < 0) {
                return answer.toString();
            }
            answer.append((char) octet);
        }
        return answer.toString();
    }

    private static boolean isWhole(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        java.util.regex.Matcher length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(answer);
        return length.find() && answer.length() >= end + 4 + Integer.parseInt(length.group(1));
    }
}

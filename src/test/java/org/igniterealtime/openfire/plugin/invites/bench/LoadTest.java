// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong answered = new AtomicLong();
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        // The JDK's server sends in chunks when it is not told a length.
        server.createContext("/chunks", exchange -> answer(exchange, 201, 0));
        server.createContext("/length", exchange -> answer(exchange, 200, 3));
        server.createContext("/refusal", exchange -> answer(exchange, 403, 3));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, int status, long length) throws IOException {
        bodies.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(new byte[] {'a', 'b', 'c'});
        answered.incrementAndGet();
        exchange.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void theClientInJavaCountsWhatIsAnswered() throws Exception {
        countsWhatIsAnswered(new JavaLoad());
    }

    @Test
    void wrkCountsWhatIsAnswered() throws Exception {
        assumeTrue(WrkLoad.installed().isPresent(), "no wrk");
        countsWhatIsAnswered(new WrkLoad(WrkLoad.installed().orElseThrow()));
    }

    private void countsWhatIsAnswered(Load load) throws Exception {
        Target target = Target.json(at("/chunks"), "k/s", "{\"a\": \"\\\\\"}", 10);
        Sample sample = load.run(target, 2, SECOND);

        assertThat(sample.wrong()).isZero();
        // Up to two at the end are answered and not waited for; the clock of either is its own.
        assertThat(sample.perSecond()).isBetween(answered.get() * 7.0, answered.get() * 10.5);
        assertThat(sample.p50()).isPositive().isLessThanOrEqualTo(sample.p99());
        assertThat(bodies).containsExactly("POST Bearer k/s {\"a\": \"\\\\\"}");

        assertThat(load.run(Target.get(at("/length")), 1, SECOND).wrong()).isZero();
        assertThat(load.run(Target.refusal(at("/refusal")), 1, SECOND).perSecond()).isPositive();
        Sample unwanted = load.run(Target.get(at("/refusal")), 1, SECOND);
        assertThat(unwanted.wrong()).isPositive();
        assertThat(unwanted.perSecond()).isZero();
        Sample unrefused = load.run(Target.refusal(at("/length")), 1, SECOND);
        assertThat(unrefused.wrong()).isPositive();
        assertThat(unrefused.perSecond()).isZero();
    }

    @Test
    void whereNobodyAnswersThereIsNoSample() {
        URI nowhere = at("/length");
        server.stop(0);

        assertThatThrownBy(() -> new JavaLoad().run(Target.get(nowhere), 1, SECOND))
                .isInstanceOf(IOException.class)
                .hasMessage("No answer")
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void percentilesAreByNearestRank() {
        long[] sorted = {1, 2, 3, 4};

        assertThat(ClosedLoop.at(sorted, 0.5)).isEqualTo(2);
        assertThat(ClosedLoop.at(sorted, 0.99)).isEqualTo(4);
        assertThat(ClosedLoop.at(new long[] {7}, 0.5)).isEqualTo(7);
    }

    @Test
    void whatWrkReportsIsRead() throws Exception {
        Target target = Target.json(at("/"), "k/s", "{}", 100);

        Sample sample = WrkLoad.measured(target, "...\nRESULT 2000 2000000 500 3 1500 9000\n");

        assertThat(sample).isEqualTo(new Sample(75_000, 1.5, 9, 503));
        assertThatThrownBy(() -> WrkLoad.measured(target, "unable to connect\n"))
                .hasMessage("wrk said: unable to connect");
    }
}

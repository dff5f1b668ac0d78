// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;
import org.igniterealtime.openfire.plugin.invites.registration.Racer;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.registration.StreamRacer;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/**
 * What clients do at one node, on threads of their own, one request after the other: they make
 * invites by the API, and they redeem some; it counts what was answered. Each thread ends with the
 * first request that fails.
 */
final class Work implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final SharedDatabase database;
    private final OpenfireServer node;
    private final String key;
    private final String prefix;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Thread> threads;

    /** Tokens of invites whose making was answered. */
    private final Queue<String> made = new ConcurrentLinkedQueue<>();

    /** Names of accounts whose making was begun, with their tokens. */
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    /** Names of those whose making was answered. */
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();

    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile boolean over;

    /**
     * @param prefix of the names of accounts
     */
    Work(SharedDatabase database, OpenfireServer node, String key, String prefix) {
        this.database = database;
        this.node = node;
        this.key = key;
        this.prefix = prefix;
        this.threads =
                List.of(
                        new Thread(() -> repeat(this::make)),
                        new Thread(() -> repeat(this::make)),
                        new Thread(() -> repeat(this::redeem)),
                        new Thread(() -> repeat(this::redeem)));
        threads.forEach(Thread::start);
    }

    private void repeat(Callable<Void> request) {
        try {
            while (!over) {
                long begin = System.nanoTime();
                request.call();
                waits.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        } catch (Exception e) {
            failures.add(e);
        }
    }

    private Void make() throws IOException, InterruptedException {
        URI api = URI.create(node.http() + "/invites_api?key=" + key);
        HttpResponse<Void> answer =
                http.send(
                        HttpRequest.newBuilder(api).timeout(LIMIT).build(),
                        BodyHandlers.discarding());
        if (answer.statusCode() != 201) {
            throw new IOException("Status " + answer.statusCode());
        }
        String link = answer.headers().firstValue("Location").orElseThrow();
        made.add(link.substring(link.indexOf('?') + 1));
        return null;
    }

    private Void redeem() throws Exception {
        String token = database.account(1);
        String name = prefix + "-" + number.incrementAndGet();
        begun.put(name, token);
        try (Racer client = StreamRacer.with(token, node)) {
            Outcome outcome = client.register(name);
            if (outcome != Outcome.MADE) {
                throw new IOException(name + ": " + outcome);
            }
        }
        registered.add(name);
        return null;
    }

    /** Waits until so many more requests were answered, and some of each sort were ever. */
    void awaitDone(int more) throws Exception {
        int wanted = waits.size() + more;
        TestCluster.await(
                more + " answers",
                () -> !failures.isEmpty() || (hasEach() && waits.size() >= wanted));
    }

    private boolean hasEach() {
        return !made.isEmpty() && !registered.isEmpty();
    }

    /** What threw; empty while all is well. */
    Queue<Exception> failures() {
        return failures;
    }

    /** Measures anew. */
    void forgetWaits() {
        waits.clear();
    }

    /** Of the answers since then. */
    Duration longestWait() {
        return waits.stream().max(Duration::compareTo).orElseThrow();
    }

    int waits() {
        return waits.size();
    }

    /** Begins nothing new, and waits for what was begun. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** All that was answered is there, once; of the rest each thing is there as a whole or not. */
    void assertThere() throws Exception {
        assertThat(made).isNotEmpty().doesNotHaveDuplicates();
        for (String token : made) {
            assertThat(count("ofInvite WHERE " + StoredToken.is(token))).isEqualTo(1);
        }
        assertThat(registered).isNotEmpty();
        for (Map.Entry<String, String> each : begun.entrySet()) {
            long accounts = count("ofUser WHERE username = '" + each.getKey() + "'");
            assertThat(database.uses(each.getValue())).as(each.getKey()).isEqualTo(accounts);
            if (registered.contains(each.getKey())) {
                assertThat(accounts).as(each.getKey()).isEqualTo(1);
            }
        }
        Measured.write(
                "Answered and there: %d invites, %d accounts of %d begun"
                        .formatted(made.size(), registered.size(), begun.size()));
    }

    private long count(String what) throws Exception {
        return database.number("SELECT COUNT(*) FROM " + what);
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }
}

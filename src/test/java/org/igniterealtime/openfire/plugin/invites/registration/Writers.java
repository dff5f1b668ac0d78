// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/**
 * Programs that make invites one after the other, each with an {@code Idempotency-Key}, and ask
 * again for what they did not get.
 */
final class Writers implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int PAUSE_NANOS = 20_000_000;

    /**
     * What a program was told.
     *
     * @param begun when it asked, by {@link System#nanoTime()}
     */
    record Told(long begun, Duration after, int status, boolean saysWhen) {

        boolean isMadeAfter(long moment) {
            return status == 201 && begun - moment > 0;
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenfireServer server;
    private final String key;
    private final String note;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> made = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean enough;

    /** So many of them begin. */
    Writers(OpenfireServer server, String key, String note, int number) {
        this.server = server;
        this.key = key;
        this.note = note;
        for (int i = 0; i < number; i++) {
            String name = note + i;
            Thread thread = new Thread(() -> write(name), name);
            thread.start();
            threads.add(thread);
        }
    }

    private void write(String name) {
        for (int i = 0; !enough; i++) {
            makeOne(name + "-" + i);
        }
    }

    /** Asks until it has it. */
    private void makeOne(String once) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            long begun = System.nanoTime();
            try {
                HttpResponse<String> answer = ask(once);
                told.add(
                        new Told(
                                begun,
                                Duration.ofNanos(System.nanoTime() - begun),
                                answer.statusCode(),
                                answer.headers().firstValue("Retry-After").isPresent()));
                if (answer.statusCode() == 201) {
                    made.add(once);
                    return;
                }
            } catch (IOException | InterruptedException e) {
                told.add(new Told(begun, Duration.ZERO, 0, false));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private HttpResponse<String> ask(String once) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.http() + "/invites_api/v1/invites"))
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", once)
                        .POST(BodyPublishers.ofString("{\"note\": \"%s\"}".formatted(note)))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Waits until they have made so many more. */
    void awaitMore(int number) {
        int wanted = made.size() + number;
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (made.size() < wanted) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("No more than " + made.size() + ", lately " + told());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until so many were made that were asked for after a moment. */
    void awaitMadeAfter(long moment, int number) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (told.stream().filter(one -> one.isMadeAfter(moment)).count() < number) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Not made: " + told());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until somebody was told this so many times. */
    void awaitTold(int status, int times) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (told.stream().filter(one -> one.status() == status).count() < times) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Not so many " + status);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** All that they were told. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** How many invites they believe they have made. */
    int made() {
        return made.size();
    }

    /** Each gets what it is about, and then no more. */
    @Override
    public void close() throws InterruptedException {
        enough = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}

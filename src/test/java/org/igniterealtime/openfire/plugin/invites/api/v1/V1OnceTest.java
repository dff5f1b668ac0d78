// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.db.Ending;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.RequestKey;
import org.igniterealtime.openfire.plugin.invites.issue.Requests;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that are sent twice make their invites once. */
class V1OnceTest {

    private static final String HEADER = "Idempotency-Key";

    private final V1Server server = new V1Server(new Contract());
    private final CreatedKey key =
            server.key(V1Server.WIDE.perDay(1_000), Scope.INVITES_CREATE, Scope.INVITES_READ);
    private final V1Client client = server.client(key.presented());

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theSecondGetsWhatTheFirstHasMade() {
        HttpResponse<String> first = once("{\"username\": \"juliet\", \"groups\": [\"choir\"]}");
        HttpResponse<String> second = once("{\"username\": \"juliet\", \"groups\": [\"choir\"]}");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(server.database.count("ofInvite")).isEqualTo(1);
        assertThat(json(client.get("/key")).get("left_today").getAsInt()).isEqualTo(999);
        assertThat(json(client.get("/key")).get("uses").getAsInt()).isEqualTo(1);
        assertThat(server.told).hasSize(1);
    }

    @Test
    void anotherBodyOrAddressUnderTheSameNameIsRefused() {
        once("");

        for (HttpResponse<String> other :
                List.of(
                        once("{}"),
                        client.post("/invites/batch", "{\"invites\": [{}]}", HEADER, "one"))) {
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(json(other).get("code").getAsString()).isEqualTo("idempotency_key_reused");
        }
        assertThat(server.database.count("ofInvite")).isEqualTo(1);
    }

    @Test
    void theNamesOfTwoKeysAreNotTheSame() {
        once("");
        V1Client other = server.client(Scope.INVITES_CREATE);

        assertThat(other.post("/invites", "", HEADER, "one").statusCode()).isEqualTo(201);
        assertThat(server.database.count("ofInvite")).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotKept() {
        server.accounts.create("juliet", "secret");
        assertThat(once("{\"username\": \"juliet\"}").statusCode()).isEqualTo(422);
        server.accounts.delete("juliet");

        assertThat(once("{\"username\": \"juliet\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void aDryRunIsNotKept() {
        String batch = "{\"dry_run\": true, \"invites\": [{}, {}]}";
        assertThat(client.post("/invites/batch", batch, HEADER, "one").statusCode()).isEqualTo(200);
        assertThat(
                        client.post("/invites/batch", batch.replace("true", "false"), HEADER, "one")
                                .statusCode())
                .isEqualTo(201);
        assertThat(server.database.count("ofInvite")).isEqualTo(2);
    }

    @Test
    void aBatchComesBackInItsOrder() {
        String batch =
                "{\"invites\": [{\"note\": \"0\"}, {\"note\": \"1\"}, {\"note\": \"2\"},"
                        + " {\"note\": \"3\"}, {\"note\": \"4\"}]}";

        HttpResponse<String> first = client.post("/invites/batch", batch, HEADER, "one");
        HttpResponse<String> second = client.post("/invites/batch", batch, HEADER, "one");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(server.database.count("ofInvite")).isEqualTo(5);
    }

    @Test
    void afterADayItIsANewRequest() throws Exception {
        once("");
        server.clock.advance(Duration.ofHours(24));
        once("");
        assertThat(server.database.count("ofInvite")).isEqualTo(2);

        server.clock.advance(Duration.ofHours(23));
        server.requests.purge();
        assertThat(server.database.count("ofInviteRequest")).isEqualTo(1);
        server.clock.advance(Duration.ofHours(1));
        Ending.run(server.requests::purge);
        assertThat(server.database.count("ofInviteRequest")).isEqualTo(1);
        server.requests.purge();
        assertThat(server.database.count("ofInviteRequest")).isZero();
    }

    @Test
    void whatIsNoNameIsRefused() {
        for (String name : List.of("a b", "x".repeat(256))) {
            HttpResponse<String> answer = client.post("/invites", "", HEADER, name);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
        }
        assertThat(client.post("/invites", "", HEADER, "x".repeat(255)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void ofTwentyAtOnceOneMakesTheInviteAndAllGetIt() throws Exception {
        Set<String> bodies =
                together(
                        20,
                        () -> {
                            HttpResponse<String> answer = once("{\"username\": \"juliet\"}");
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                            return answer.body();
                        });

        assertThat(bodies).hasSize(1);
        assertThat(server.database.count("ofInvite")).isEqualTo(1);
        assertThat(server.database.count("ofInviteRequest")).isEqualTo(1);
    }

    @Test
    void onTwoNodesTheyMeetInTheDatabase() throws Exception {
        RequestKey request = RequestKey.of("k", "one", "invites", new byte[0]);
        Maker maker = Maker.key("k", Duration.ofDays(7));

        Set<String> ids =
                together(
                        20,
                        () -> {
                            // Each thread is a node: nothing is shared but the database.
                            Requests node =
                                    new Requests(
                                            server.database.database(),
                                            server.many,
                                            server.issuing.issuance,
                                            server.clock);
                            Requests.Outcome outcome =
                                    node.issue(
                                            request, List.of(InviteWish.of(Kind.ACCOUNT)), maker);
                            return ((Requests.Outcome.Made) outcome).invites().get(0).id();
                        });

        assertThat(ids).hasSize(1);
        assertThat(server.database.count("ofInvite")).isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongForTheFirstIsToldToTryAgain() throws Exception {
        Turns turns = new Turns();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService first = Executors.newSingleThreadExecutor();
        try {
            Future<?> running =
                    first.submit(
                            () ->
                                    turns.take(
                                            "one",
                                            () -> {
                                                begun.countDown();
                                                return await(end);
                                            }));
            begun.await();
            long start = System.nanoTime();

            assertThat(turns.take("one", () -> true)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(4_900), Duration.ofSeconds(15));
            assertThat(turns.take("two", () -> true)).contains(true);
            end.countDown();
            running.get();
            assertThat(turns.take("one", () -> true)).contains(true);
        } finally {
            end.countDown();
            first.shutdown();
        }
    }

    @Test
    void fiftyAtOnceOnAKeyWithTenADayGetTen() throws Exception {
        CreatedKey ten = server.key(KeyLimits.CAREFUL.perDay(10), Scope.INVITES_CREATE);
        V1Client shop = server.client(ten.presented());
        List<Integer> statuses = new ArrayList<>();

        together(
                50,
                () -> {
                    int status = shop.post("/invites", "").statusCode();
                    synchronized (statuses) {
                        statuses.add(status);
                    }
                    return "";
                });

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(40);
        assertThat(server.database.count("ofInvite")).isEqualTo(10);
    }

    private HttpResponse<String> once(String body) {
        return client.post("/invites", body, HEADER, "one");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What that many get who do the same at the same time. */
    private static Set<String> together(int number, Callable<String> deed) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(number);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                running.add(
                        all.submit(
                                () -> {
                                    start.await();
                                    return deed.call();
                                }));
            }
            start.countDown();
            List<String> results = new ArrayList<>();
            for (Future<String> one : running) {
                results.add(one.get());
            }
            return results.stream().collect(Collectors.toSet());
        } finally {
            all.shutdown();
        }
    }
}

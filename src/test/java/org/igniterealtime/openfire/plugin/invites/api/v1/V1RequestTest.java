// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.api.v1.V1Client.json;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to its route, and what stands in the way: keys, methods, bodies. */
class V1RequestTest {

    private final V1Server server = new V1Server(new Contract());
    private final CreatedKey key =
            server.key(V1Server.WIDE, Scope.INVITES_CREATE, Scope.INVITES_MAIL);
    private final V1Client client = server.client(key.presented());

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whoHasNoKeyIsToldHowToPresentOne() {
        HttpResponse<String> none = client.as("").get("/key");
        HttpResponse<String> wrong = client.as("a/b").get("/key");
        HttpResponse<String> query = client.as("").get("/key?key=" + key.presented());

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"invites\"");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"invites\", error=\"invalid_token\"");
        assertThat(query.statusCode()).isEqualTo(401);
        assertThat(query.body()).doesNotContain(key.presented());
    }

    @Test
    void wrongKeysAreLimitedAndAGoodOneIsNot() {
        for (int i = 0; i < 20; i++) {
            assertThat(client.as("a/" + i).get("/key").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = client.as("a/b").get("/key");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).get("code").getAsString()).isEqualTo("too_many_wrong_keys");
        assertThat(client.as("").get("/key").statusCode()).isEqualTo(401);
        assertThat(client.get("/key").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyWithoutTheScopeIsToldWhichItNeeds() {
        HttpResponse<String> answer = client.get("/invites");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("scope").getAsString()).isEqualTo("invites:read");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_scope\", scope=\"invites:read\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | /invites                                   | POST, GET, HEAD, OPTIONS",
                "HEAD   | /invites/batch                             | POST, OPTIONS",
                "GET    | /invites/batch                             | POST, OPTIONS",
                "DELETE | /invites/inv_00000000000000000000000000    | GET, PATCH, HEAD, OPTIONS",
                "GET    | /invites/x/revoke                          | POST, OPTIONS",
                "POST   | /key                                       | GET, HEAD, OPTIONS",
                "POST   | /openapi.json                              | GET, HEAD, OPTIONS"
            })
    void otherMethodsAreRefusedWithTheRightOnes(String method, String path, String allow) {
        HttpResponse<String> answer = client.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/nothing", "/invites/", "/invites/a/b/c", "/Invites", "/key/"})
    void nothingIsAtOtherAddresses(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.send("OPTIONS", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void browsersOfOtherSitesMayAsk() {
        HttpResponse<String> answer =
                client.as("")
                        .send(
                                "OPTIONS",
                                "/invites",
                                "",
                                "Access-Control-Request-Headers",
                                "x-requested-with");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, POST, PATCH, OPTIONS");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("Authorization, Content-Type, Idempotency-Key, x-requested-with");
        assertThat(client.as("").get("/key").headers().firstValue("Access-Control-Expose-Headers"))
                .contains(
                        "Location, Link, Retry-After, RateLimit, RateLimit-Policy,"
                                + " WWW-Authenticate");
    }

    @Test
    void headIsAnsweredAsGet() {
        HttpResponse<String> head = client.send("HEAD", "/key", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(client.get("/key").headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "APPLICATION/JSON;charset=\"UTF-8\"",
                "application/json ; charset=us-ascii",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded"
            })
    void jsonIsTakenUnderTheseNames(String type) {
        assertThat(client.post("/invites", " {}", "Content-Type", type).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json; charset=",
                "multipart/form-data; boundary=x"
            })
    void otherBodiesAreRefused(String type) {
        assertThat(client.post("/invites", "{}", "Content-Type", type).statusCode()).isEqualTo(415);
        assertThat(server.database.count("ofInvite")).isZero();
    }

    @Test
    void aFormAndACompressedBodyAreRefused() {
        String form = "application/x-www-form-urlencoded";
        assertThat(client.post("/invites", "username=juliet", "Content-Type", form).statusCode())
                .isEqualTo(415);
        assertThat(client.post("/invites", "{}", "Content-Encoding", "gzip").statusCode())
                .isEqualTo(415);
        assertThat(client.post("/invites", "{}", "Content-Encoding", "identity").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{} {}",
                "{}x",
                "{'note': 'x'}",
                "{note: 1}",
                "{\"note\": NaN}",
                "{\"note\": 01}",
                "{\"note\": \"a\nb\"}",
                "{\"note\": \"\\x\"}",
                "{\"note\": \"a\", \"note\": \"b\"}",
                "{\"note\": \"a\", \"not\\u0065\": \"b\"}",
                "{\"note\": \"a\",}",
                "{/* */}",
                "{\"groups\": [[[[[[[[[[]]]]]]]]]]}"
            })
    void whatTwoReadersMightReadInTwoWaysIsNoJson(String body) {
        HttpResponse<String> answer = client.post("/invites", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(server.database.count("ofInvite")).isZero();
    }

    @Test
    void whatIsReadStillHasToBePossible() {
        for (String body :
                List.of(
                        "{\"expires_in\": 1e400}",
                        "{\"expires_in\": 1e999999999}",
                        "{\"expires_in\": -1}",
                        "{\"expires_in\": " + "9".repeat(21) + "}",
                        "{\"expires_in\": \"60\"}",
                        "{\"uses_allowed\": 1.5}",
                        "{\"uses_allowed\": true}",
                        "{\"note\": \"\\u0000\"}",
                        "{\"note\": \"\\ud800\"}",
                        "{\"note\": \"\\udc00\\ud800\"}",
                        "{\"username\": \"\\u0007\"}",
                        "{\"kind\": null}",
                        "{\"kind\": \"Account\"}",
                        "{\"groups\": {}}",
                        "{\"groups\": [null]}",
                        "{\"\": 1}",
                        "{\"\\ud800\": 1}",
                        "{\"" + "x".repeat(10_000) + "\": 1}",
                        "{\"expires_at\": \"2026-02-31T00:00:00Z\"}",
                        "{\"expires_at\": \"9999-12-31T23:59:59Z\"}",
                        "{\"expires_at\": \"1999-12-31T23:59:59Z\"}",
                        "{\"email\": \"a b@c.example\"}",
                        "{\"send\": true}")) {
            HttpResponse<String> answer = client.post("/invites", body);

            assertThat(answer.statusCode()).as("%.60s", body).isEqualTo(422);
            assertThat(answer.body().length()).isLessThan(2_000);
        }
        assertThat(server.database.count("ofInvite")).isZero();
    }

    @Test
    void whatIsMadeToCostMuchCostsLittle() {
        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    for (String body :
                            List.of(
                                    "{\"expires_in\": " + "9".repeat(1_000_000) + "}",
                                    "[".repeat(1_000_000),
                                    "{\"a\":".repeat(100_000),
                                    "{\"note\": \"" + "\\u0061".repeat(150_000) + "\"}")) {
                        assertThat(client.post("/invites", body).statusCode()).isIn(400, 422);
                    }
                });
    }

    @Test
    void aBodyIsAMebibyteAtMost() {
        String note = "x".repeat(1024 * 1024 - 11);
        assertThat(client.post("/invites", "{\"note\":\"" + note + "\"}").statusCode())
                .isEqualTo(422);
        assertThat(client.post("/invites", "{\"note\":\"" + note + "x\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void octetsThatAreNoUtf8AreNoJson() throws Exception {
        byte[] body = {
            '{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'
        };
        java.net.http.HttpRequest request =
                java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create(
                                        "http://127.0.0.1:"
                                                + server.port()
                                                + "/invites_api/v1/invites"))
                        .header("Authorization", "Bearer " + key.presented())
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();

        HttpResponse<String> answer =
                java.net.http.HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        server.contract.check("POST", "/invites", answer);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndNothingHalfMadeIsLeft() {
        server.database.goAway();
        HttpResponse<String> answer = client.post("/invites", "{\"groups\": [\"choir\"]}");
        server.database.comeBack();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(server.database.count("ofInvite")).isZero();
        assertThat(server.database.count("ofInviteGroup")).isZero();
    }

    @Test
    void everyServerGivesTheContractWithItsOwnAddress() {
        HttpResponse<String> answer = client.as("").get("/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getAsJsonArray("servers").toString())
                .isEqualTo("[{\"url\":\"https://chat.example.org/invites_api/v1\"}]");
        assertThat(json(answer).getAsJsonObject("paths").size()).isGreaterThan(5);
    }
}

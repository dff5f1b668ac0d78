// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.igniterealtime.openfire.plugin.invites.MovableClock;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.issue.TestIssuance;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.KeyLimits;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.MemoryCounts;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;
import org.igniterealtime.openfire.plugin.invites.registration.MemoryAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API over a real HTTP server. */
class InvitesApiServletTest {

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final Invites invites =
            new Invites(database.database(), TestSeal.SEAL, clock, () -> Duration.ofDays(7));
    private final MemoryAccounts accounts = new MemoryAccounts(clock);
    private final TestNames names = new TestNames(database.database(), clock);
    private final ApiKeys keys = new ApiKeys(database.database(), clock, () -> {});
    private final BodyReader bodies = new BodyReader(100);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server = new Server(0);
    private volatile boolean readOnly;
    private CreatedKey created;
    private String key;
    private String api;

    @BeforeEach
    void start() throws Exception {
        InviteLinks links = new InviteLinks(() -> "https://chat.example.org", "example.org");
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/invites_api");
        context.setAllowNullPathInfo(true);
        ServletHolder holder =
                new ServletHolder(
                        new InvitesApiServlet(
                                keys,
                                new TestIssuance(invites, accounts, names).issuance,
                                () -> Duration.ofDays(7),
                                links,
                                () -> readOnly,
                                new AttemptLimit(
                                        new MemoryCounts(),
                                        clock,
                                        () -> 20,
                                        () -> Duration.ofMinutes(10),
                                        new Events()),
                                new Bulkhead(8, 50, Duration.ofSeconds(2)),
                                bodies,
                                clock));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
        api =
                "http://127.0.0.1:"
                        + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
                        + "/invites_api";
        created = keys.create("test", "admin");
        key = created.presented();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        bodies.close();
        database.close();
    }

    @Test
    void aKeyInTheQueryCreatesAnInvite() throws Exception {
        HttpResponse<String> answer = get("?key=" + key);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Invite invite = onlyInvite();
        assertThat(answer.headers().allValues("Location"))
                .containsExactly("https://chat.example.org/invite?" + invite.token());
        assertThat(invite.kind()).isEqualTo(Kind.ACCOUNT);
        assertThat(invite.username()).isEmpty();
        assertThat(invite.usesAllowed()).isOne();
        assertThat(invite.source()).isEqualTo(Source.key(created.key().id()));
        assertThat(invite.expires().getAsLong() - clock.millis())
                .isEqualTo(Duration.ofDays(7).toMillis());
    }

    @Test
    void theKeysSlashMayBeEscaped() throws Exception {
        assertThat(get("?key=" + key.replace("/", "%2F")).statusCode()).isEqualTo(201);
        assertThat(get("?key=" + key.replace("/", "%2f")).statusCode()).isEqualTo(201);
        assertThat(get("/?key=" + key).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "BeArEr  "})
    void aBearerKeyWorksWithAndWithoutAQuery(String scheme) throws Exception {
        assertThat(send("GET", "", "Authorization", scheme + key).statusCode()).isEqualTo(201);
        assertThat(send("GET", "?", "Authorization", scheme + key).statusCode()).isEqualTo(201);
        assertThat(send("GET", "?a=b", "Authorization", scheme + key).statusCode()).isEqualTo(400);
        assertThat(invites.count(all()).found()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", "1", "", "TRUE", "anything"})
    void redirectAsksForASeeOther(String value) throws Exception {
        HttpResponse<String> answer = get("?key=" + key + "&redirect=" + value);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://chat.example.org/invite?" + onlyInvite().token());
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&redirect=false",
                "&redirect=0",
                "&redirect=no",
                "&redirect=OFF",
                "&redirect",
                "&redirect=true&redirect=no"
            })
    void noMeansNoRedirect(String redirect) throws Exception {
        assertThat(get("?key=" + key + redirect).statusCode()).isEqualTo(201);
    }

    @Test
    void theHeaderAloneDecidesWhenBothAreThere() throws Exception {
        assertThat(send("GET", "?key=" + key, "Authorization", "Bearer x/y").statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "?key=" + key, "Authorization", "Basic eHg6eXk=").statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "?key=x/y", "Authorization", "Bearer " + key).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theLastOfTwoKeysCounts() throws Exception {
        assertThat(get("?key=x/y&key=" + key).statusCode()).isEqualTo(201);
        assertThat(get("?key=" + key + "&key=x/y").statusCode()).isEqualTo(403);
    }

    @Test
    void allBadKeysGetOneAndTheSameAnswer() throws Exception {
        CreatedKey revoked = keys.create("", "admin");
        keys.revoke(revoked.key().id());
        String id = created.key().id();
        List<String> queries =
                List.of(
                        "",
                        "?",
                        "?key",
                        "?key=",
                        "?key=/",
                        "?key=" + id,
                        "?key=" + id + "/",
                        "?key=" + id + "/wrong",
                        "?key=unknown1/" + key.substring(9),
                        "?key=" + revoked.presented(),
                        "?KEY=" + key,
                        "?key=%00%FF/%C3%28",
                        "?key=%F0%9F%94%91/" + URLEncoder.encode("';--", StandardCharsets.UTF_8),
                        "?key=" + "x".repeat(3000) + "/" + "y".repeat(3000));
        HttpResponse<String> reference = get("?key=a/b");

        assertThat(reference.statusCode()).isEqualTo(403);
        assertProblem(reference, 403);
        for (String query : queries) {
            HttpResponse<String> answer = get(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(403);
            assertThat(answer.body()).as(query).isEqualTo(reference.body());
            assertThat(withoutDate(answer)).as(query).isEqualTo(withoutDate(reference));
        }
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void postWorksAsGetAndNeverIgnoresABody() throws Exception {
        assertThat(send("POST", "?key=" + key).statusCode()).isEqualTo(201);
        assertThat(invites.count(all()).found()).isEqualTo(1);
        assertProblem(post("{\"uses\":2}", "application/json"), 400);
        assertProblem(post("key=" + key, "application/x-www-form-urlencoded"), 415);
        assertProblem(post("hello", "text/plain; charset=utf-8"), 415);
        assertThat(invites.count(all()).found()).isEqualTo(1);
    }

    @Test
    void aChunkedBodyIsNotIgnoredEither() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(api + "?key=" + key))
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{\"uses\":2}")))
                        .header("Content-Type", "application/json")
                        .build();

        assertProblem(http.send(request, BodyHandlers.ofString()), 400);
    }

    @Test
    void jsonIsGivenToThoseWhoAskForIt() throws Exception {
        HttpResponse<String> answer =
                send("GET", "?key=" + key, "Accept", "text/html, application/json;q=0.9");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
        Invite invite = onlyInvite();
        assertThat(body.get("url").getAsString())
                .isEqualTo(answer.headers().firstValue("Location").orElseThrow());
        assertThat(body.get("uri").getAsString())
                .isEqualTo("xmpp:example.org?register;preauth=" + invite.token());
        assertThat(Instant.parse(body.get("expires").getAsString()).toEpochMilli())
                .isEqualTo(invite.expires().getAsLong());
        assertThat(send("GET", "?key=" + key, "Accept", "*/*").body()).isEmpty();
        assertThat(send("GET", "?key=" + key, "Accept", "application/json;q=0, */*").body())
                .isEmpty();
        assertThat(send("GET", "?key=" + key, "Accept", "a/b, a/b, ;;,").body()).isEmpty();
    }

    @Test
    void headNeverCreates() throws Exception {
        HttpResponse<String> answer = send("HEAD", "?key=" + key);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST, OPTIONS");
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void optionsNeedsNoKey() throws Exception {
        HttpResponse<String> answer = send("OPTIONS", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "FOO"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        HttpResponse<String> answer = send(method, "?key=" + key);

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST, OPTIONS");
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void everyAnswerCarriesEachCorsHeaderOnce() throws Exception {
        for (HttpResponse<String> answer :
                List.of(
                        get("?key=" + key),
                        get(""),
                        send("OPTIONS", ""),
                        send("HEAD", ""),
                        send("PUT", ""),
                        get("/other"))) {
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            assertThat(answer.headers().allValues("Access-Control-Allow-Methods"))
                    .containsExactly("GET, POST, OPTIONS");
            assertThat(answer.headers().allValues("Access-Control-Allow-Headers"))
                    .containsExactly("Authorization, Content-Type");
            assertThat(answer.headers().allValues("Access-Control-Expose-Headers"))
                    .containsExactly("Location");
            assertThat(answer.headers().allValues("Access-Control-Max-Age"))
                    .containsExactly("7200");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void nothingElseIsAtThisAddress() throws Exception {
        assertProblem(get("/other?key=" + key), 404);
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndMakesNoHalfInvite() throws Exception {
        database.goAway();
        HttpResponse<String> answer = get("?key=" + key);
        database.comeBack();

        assertProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain(key);
        assertThat(database.count("ofInvite")).isZero();
        assertThat(get("?key=" + key).statusCode()).isEqualTo(201);
    }

    @Test
    void aServerThatCannotMakeAccountsSaysSoToThoseWithAKey() throws Exception {
        readOnly = true;

        assertProblem(get("?key=" + key), 409);
        assertProblem(get("?key=a/b"), 403);
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void aCreationCountsAsAUseOfItsKeyAndARefusalDoesNot() throws Exception {
        get("?key=" + key);
        get("?key=" + key);
        get("?key=" + created.key().id() + "/wrong");

        assertThat(keys.list().get(0).uses()).isEqualTo(2);
    }

    @Test
    void anObjectWithoutMembersIsAPostWithoutWishes() throws Exception {
        assertThat(post("{}", "application/json").statusCode()).isEqualTo(201);
        assertThat(post(" {\r\n}\n", "application/json;charset=utf-8").statusCode()).isEqualTo(201);
        assertProblem(post("[]", "application/json"), 400);
        assertProblem(post("{" + " ".repeat(63) + "}", "application/json"), 400);
        assertProblem(post("{}", "text/plain"), 415);
        assertThat(invites.count(all()).found()).isEqualTo(2);
    }

    @Test
    void wishesInTheQueryAreHonoured() throws Exception {
        assertThat(
                        get("?key=" + key + "&username=juliet&expires_in=3600&note=Ticket+1")
                                .statusCode())
                .isEqualTo(201);

        Invite invite = onlyInvite();
        assertThat(invite.username()).contains("juliet");
        assertThat(invite.note()).contains("Ticket 1");
        assertThat(invite.expires().getAsLong() - clock.millis()).isEqualTo(3_600_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ttl=60",
                "Username=juliet",
                "uses=5",
                "x",
                "username=",
                "username",
                "expires_in=soon",
                "expires_in=0",
                "expires_in=-1",
                "expires_in=1e3",
                "uses_allowed=99999999999",
                "username=a&username=b"
            })
    void whatIsNotUnderstoodIsRefusedByName(String query) throws Exception {
        HttpResponse<String> answer = get("?key=" + key + "&" + query);

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("'" + query.split("=")[0] + "'");
        assertThat(database.count("ofInvite")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uses_allowed=2", "expires_in=604801", "username=admin"})
    void aCarefulKeyGetsNoMoreThanPlainInvites(String query) throws Exception {
        assertProblem(get("?key=" + key + "&" + query), 422);
        assertThat(database.count("ofInvite")).isZero();
        assertThat(get("?key=" + key + "&uses_allowed=1&expires_in=604800").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aKeyThatMayMakeNoInvitesIsToldWhatItWouldNeed() throws Exception {
        key =
                keys.create(NewKey.named("reader", "admin").with(Set.of(Scope.INVITES_READ)))
                        .presented();

        HttpResponse<String> answer = get("?key=" + key);

        assertProblem(answer, 403);
        assertThat(answer.body()).contains("insufficient_scope", "invites:create");
    }

    @Test
    void theEleventhOfTenADayIsToldWhenToComeBack() throws Exception {
        NewKey shop = NewKey.named("shop", "admin").within(KeyLimits.CAREFUL.perDay(10));
        key = keys.create(shop).presented();
        for (int i = 0; i < 10; i++) {
            assertThat(get("?key=" + key).statusCode()).isEqualTo(201);
        }

        HttpResponse<String> answer = get("?key=" + key);

        assertProblem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("43200");
        assertThat(answer.headers().firstValue("RateLimit")).contains("\"invites\";r=0;t=43200");
        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"invites\";q=10;w=86400");
        assertThat(database.count("ofInvite")).isEqualTo(10);
        clock.advance(Duration.ofHours(12));
        assertThat(get("?key=" + key).statusCode()).isEqualTo(201);
    }

    @Test
    void aBrowserThatAsksInAdvanceMakesNoInvite() throws Exception {
        assertProblem(send("GET", "?key=" + key, "Sec-Purpose", "prefetch"), 503);
        assertProblem(send("GET", "?key=" + key, "Purpose", "prefetch"), 503);
        assertThat(database.count("ofInvite")).isZero();
    }

    @Test
    void aScriptMaySendWhateverHeadersItsLibrarySends() throws Exception {
        HttpResponse<String> answer =
                send("OPTIONS", "", "Access-Control-Request-Headers", "x-requested-with, bad name");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Headers"))
                .containsExactly("Authorization, Content-Type, x-requested-with");
    }

    @Test
    void wrongKeysAreLimitedAndAGoodOneIsNot() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertProblem(get("?key=unknown/" + i), 403);
        }

        HttpResponse<String> answer = get("?key=unknown/secret");

        assertProblem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(get("?key=" + key).statusCode()).isEqualTo(201);
    }

    private Invite onlyInvite() {
        List<Invite> found = invites.list(all()).invites();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static InviteQuery all() {
        return InviteQuery.all(10);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonObject body = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(body.get("status").getAsInt()).isEqualTo(status);
        assertThat(body.keySet()).containsExactly("type", "title", "status", "detail");
    }

    private static String withoutDate(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .toList()
                .toString();
    }

    private HttpResponse<String> get(String query) throws Exception {
        return send("GET", query);
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(api + "?key=" + key))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", type)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String query, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + query))
                        .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

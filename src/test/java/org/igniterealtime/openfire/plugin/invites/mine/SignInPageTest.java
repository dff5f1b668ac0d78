// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, who does not, and for how long: also those who mean harm. */
class SignInPageTest {

    private MineServer server;
    private Visitor romeo;

    @BeforeEach
    void start() throws Exception {
        server = new MineServer();
        romeo = new Visitor(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo", "Romeo@Example.org", " romeo@example.org "})
    void whoeverKnowsThePasswordIsIn(String name) throws Exception {
        romeo.signIn(name, MineServer.PASSWORD);

        assertThat(romeo.follow().text())
                .contains("Signed in as romeo@example.org", "Your invites", "Invite somebody");
        assertThat(romeo.answer.body()).doesNotContain(romeo.cookies.get("invites-mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo@example.com", "tybalt", "", "a b", "romeo@", "@", "\u0000"})
    void whoIsNobodyHereIsToldTheSameAsWhoIsWrong(String name) throws Exception {
        romeo.signIn("romeo", "wrong");
        String known = said();
        romeo.signIn(name, MineServer.PASSWORD);

        assertThat(romeo.answer.statusCode()).isEqualTo(403);
        assertThat(said()).isEqualTo(known).contains("is not right");
        assertThat(romeo.cookies).doesNotContainKey("invites-mine");
    }

    private String said() {
        return org.jsoup.Jsoup.parse(romeo.answer.body()).select("[role=alert]").text();
    }

    @Test
    void theCookieIsOfThesePagesAndOutOfReach() throws Exception {
        romeo.signIn("romeo", MineServer.PASSWORD);

        assertThat(romeo.answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches(
                        "invites-mine=[A-Za-z0-9]{43}; Max-Age=1800; HttpOnly; SameSite=Lax;"
                                + " Secure; Path=/invite/mine");
    }

    @Test
    void behindAProxyWithAPathTheCookieIsOfThatPath() throws Exception {
        server.baseUrl = "https://example.org/chat";
        romeo.signIn("romeo", MineServer.PASSWORD);

        assertThat(romeo.answer.headers().firstValue("Set-Cookie").orElseThrow())
                .endsWith("; Path=/chat/invite/mine");
    }

    @Test
    void whatIsStoredOpensNothing() throws Exception {
        romeo.signIn("romeo", MineServer.PASSWORD);
        String secret = romeo.cookies.get("invites-mine");

        String stored =
                server.database
                        .database()
                        .query("SELECT sessionHash FROM ofInviteSession", row -> row.getString(1))
                        .get(0);
        romeo.cookies.put("invites-mine", stored.substring(0, 43));

        assertThat(stored).doesNotContain(secret);
        assertThat(romeo.get("").select("#password")).hasSize(1);
    }

    /** Fixation: whoever planted a cookie before does not share the session. */
    @Test
    void signingInMakesAnotherSessionAndEndsTheOneBefore() throws Exception {
        Visitor thief = Visitor.signedIn(server, "juliet");
        String planted = thief.cookies.get("invites-mine");
        romeo.get("");
        romeo.cookies.put("invites-mine", planted);
        var form = new Visitor(server);
        var page = form.get("");
        romeo.cookies.putAll(form.cookies);

        romeo.send(page, "form", Map.of("username", "romeo", "password", MineServer.PASSWORD));

        assertThat(romeo.cookies.get("invites-mine")).isNotEqualTo(planted);
        assertThat(romeo.follow().text()).contains("romeo@example.org");
        assertThat(thief.get("").select("#password")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aFormOfAnotherSiteSignsNobodyIn(String guard) throws Exception {
        romeo.get("");
        romeo.post(
                "", Map.of("username", "romeo", "password", MineServer.PASSWORD, "guard", guard));

        assertThat(romeo.answer.statusCode()).isEqualTo(403);
        assertThat(romeo.cookies).doesNotContainKey("invites-mine");
        assertThat(said()).contains("cookie");
    }

    @Test
    void aSessionEndsByItselfAfterHalfAnHour() throws Exception {
        romeo = Visitor.signedIn(server, "romeo");
        server.clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(romeo.get("").text()).contains("Signed in as");

        server.clock.advance(Duration.ofMillis(1));

        assertThat(romeo.get("").select("#password")).hasSize(1);
        assertThat(server.sessions.purge()).isEqualTo(1);
    }

    @Test
    void aSessionEndsWhenItIsEndedElsewhereAndWhenTheAccountIsLockedOrGone() throws Exception {
        romeo = Visitor.signedIn(server, "romeo");
        Visitor second = Visitor.signedIn(server, "romeo");
        Visitor juliet = Visitor.signedIn(server, "juliet");
        // What the plugin does when a password changes.
        assertThat(server.sessions.endAllOf("romeo")).isEqualTo(2);
        assertThat(romeo.get("").select("#password")).hasSize(1);
        assertThat(second.get("").select("#password")).hasSize(1);
        assertThat(juliet.get("").text()).contains("Signed in as juliet");

        server.accounts.lockOut("juliet");
        assertThat(juliet.get("").select("#password")).hasSize(1);
        assertThat(server.database.count("ofInviteSession")).isZero();

        romeo = Visitor.signedIn(server, "romeo");
        server.accounts.delete("romeo");
        assertThat(romeo.get("/new").text()).isEmpty();
        assertThat(romeo.answer.statusCode()).isEqualTo(303);
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        romeo = Visitor.signedIn(server, "romeo");
        String cookie = romeo.cookies.get("invites-mine");
        romeo.send(romeo.get(""), "form.out", Map.of());

        assertThat(romeo.follow().select("#password")).hasSize(1);
        romeo.cookies.put("invites-mine", cookie);
        assertThat(romeo.get("").select("#password")).hasSize(1);
    }

    @Test
    void guessingIsLimitedForTheAccountFromThatNetwork() throws Exception {
        for (int i = 0; i < MineServer.ALLOWED / 4; i++) {
            romeo.signIn("romeo", "wrong");
            assertThat(romeo.answer.statusCode()).isEqualTo(403);
        }

        romeo.signIn("romeo", MineServer.PASSWORD);

        assertThat(romeo.answer.statusCode()).isEqualTo(429);
        assertThat(romeo.answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(romeo.cookies).doesNotContainKey("invites-mine");
        Visitor.signedIn(server, "juliet");
        server.clock.advance(Duration.ofMinutes(2));
        Visitor.signedIn(server, "romeo");
    }

    @Test
    void guessingAtManyNamesIsLimitedForTheNetwork() throws Exception {
        for (int i = 0; i < MineServer.ALLOWED; i++) {
            romeo.signIn("nobody" + i, "wrong");
            assertThat(romeo.answer.statusCode()).isEqualTo(403);
        }

        romeo.signIn("juliet", MineServer.PASSWORD);

        assertThat(romeo.answer.statusCode()).isEqualTo(429);
    }

    @Test
    void signingInRightlyCountsForNothing() throws Exception {
        for (int i = 0; i < 2 * MineServer.ALLOWED; i++) {
            Visitor.signedIn(server, "romeo");
        }
    }

    @Test
    void overPlainHttpItOnlySaysWhereToGo() throws Exception {
        for (String below : List.of("", "/new", "/invite?id=x", "/nowhere")) {
            HttpResponse<String> answer = server.send(server.request(below).GET().build());
            if (below.equals("/nowhere")) {
                assertThat(answer.statusCode()).isEqualTo(404);
                continue;
            }
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("https://chat.example.org:7443/invite/mine")
                    .doesNotContain("<form");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> posted =
                server.send(
                        server.request("")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("username=romeo"))
                                .build());
        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(posted.body()).contains("secure connection");
    }

    @Test
    void plainHttpIsAllowedWhereThereIsNothingElseAndTheSettingSaysSo() throws Exception {
        server.settings.userPage().set("any");
        assertThat(plain()).isEqualTo(403);
        server.baseUrl = "http://chat.example.org:7070";
        assertThat(plain()).isEqualTo(200);
        server.settings.userPage().set("https");
        assertThat(plain()).isEqualTo(403);
    }

    private int plain() throws Exception {
        return server.send(server.request("").GET().build()).statusCode();
    }

    @Test
    void aPageThatIsOffIsNotThere() throws Exception {
        romeo = Visitor.signedIn(server, "romeo");
        server.settings.userPage().set("off");

        for (String below : List.of("", "/new", "/invite")) {
            romeo.get(below);
            assertThat(romeo.answer.statusCode()).isEqualTo(404);
        }
        romeo.post("", Map.of("username", "romeo", "password", MineServer.PASSWORD));
        assertThat(romeo.answer.statusCode()).isEqualTo(404);
    }

    @Test
    void otherSitesMayNeitherReadNorFrameIt() throws Exception {
        romeo.get("");

        assertThat(romeo.answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(romeo.answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(romeo.answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(romeo.answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
    }

    @Test
    void theGuardOfASessionIsAnotherThanThatOfAnyOther() throws Exception {
        Set<String> guards = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            guards.add(
                    Visitor.signedIn(server, "romeo")
                            .get("")
                            .selectFirst("input[name=guard]")
                            .attr("value"));
        }
        assertThat(guards).hasSize(3);
    }

    /** A sender who takes long holds no thread, and without a cookie is not waited for. */
    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(
                            String.join(
                                            "\r\n",
                                            "POST /invite/mine HTTP/1.1",
                                            "Host: x",
                                            "X-Forwarded-Proto: https",
                                            "Content-Type: application/x-www-form-urlencoded",
                                            "Content-Length: 100",
                                            "",
                                            "username=")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaid() throws Exception {
        romeo.get("");
        server.database.goAway();
        romeo.signIn("romeo", MineServer.PASSWORD);

        assertThat(romeo.answer.statusCode()).isEqualTo(503);
        assertThat(romeo.answer.headers().firstValue("Retry-After")).isPresent();
    }
}

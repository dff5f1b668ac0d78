// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by a link in the chat, also by those who mean harm. */
class ChatLinkTest {

    private static final String LINK = "https://chat.example.org:7443/invite/mine/link?t=";

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

    private static void ask(Visitor visitor, String name) throws Exception {
        String guard = visitor.get("").selectFirst("input[name=guard]").attr("value");
        visitor.post("/link", Map.of("username", name, "guard", guard));
    }

    /** The address below the page of the link that was sent next. */
    private String sent(String name) throws InterruptedException {
        String told = server.chats.poll(10, TimeUnit.SECONDS);
        assertThat(told).matches("(?s)" + name + ": .*\n\\Q" + LINK + "\\E[A-Za-z0-9]{43}");
        return "/link?t=" + told.substring(told.indexOf(LINK) + LINK.length());
    }

    /** Whatever was asked for before is done: this one comes last. */
    private void nothingSentBefore(String name) throws Exception {
        ask(new Visitor(server), name);
        sent(name);
        assertThat(server.chats).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo", "Romeo@Example.org"})
    void whoeverReadsTheChatIsIn(String name) throws Exception {
        ask(romeo, name);
        assertThat(romeo.follow().text()).contains("Look into your chat", "three links an hour");
        String link = sent("romeo");

        Document page = romeo.get(link);
        assertThat(page.text()).contains("You sign in as romeo@example.org");
        assertThat(server.database.count("ofInviteSession")).isZero();
        romeo.send(page, "form", Map.of());

        assertThat(romeo.follow().text()).contains("Signed in as romeo@example.org");
        assertThat(romeo.cookies.get("invites-mine")).hasSize(43);
    }

    @Test
    void theMessageIsInTheUsersLanguage() throws Exception {
        ask(romeo, "juliet");

        assertThat(server.chats.poll(10, TimeUnit.SECONDS))
                .startsWith("juliet: Dieser Link meldet dich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tybalt", "romeo@example.com", "", "a b", "\u0000", "locked"})
    void whoIsNobodyHereIsToldTheSame(String name) throws Exception {
        server.accounts.create("locked", MineServer.PASSWORD);
        server.accounts.lockOut("locked");
        ask(romeo, "romeo");
        String known = romeo.follow().select("main").html();
        sent("romeo");

        ask(romeo, name);

        assertThat(romeo.follow().select("main").html()).isEqualTo(known);
        nothingSentBefore("juliet");
    }

    /** Somebody asks for another's link and hopes that it is opened, or handed on. */
    @Test
    void inAnotherBrowserTheLinkDoesNothingAndStaysGood() throws Exception {
        ask(romeo, "romeo");
        String link = sent("romeo");
        Visitor other = new Visitor(server);
        String guard = other.get("").selectFirst("input[name=guard]").attr("value");

        Document page = other.get(link);
        assertThat(other.answer.statusCode()).isEqualTo(404);
        assertThat(page.text())
                .contains("only in the browser in which you asked", "there is nothing to do")
                .doesNotContain("romeo");
        other.post(link, Map.of("guard", guard));
        assertThat(other.answer.statusCode()).isEqualTo(404);
        other.cookies.clear();
        other.get(link);
        assertThat(other.answer.statusCode()).isEqualTo(404);

        romeo.send(romeo.get(link), "form", Map.of());
        assertThat(romeo.follow().text()).contains("Signed in as romeo");
    }

    @Test
    void itWorksOnce() throws Exception {
        ask(romeo, "romeo");
        String link = sent("romeo");
        Document page = romeo.get(link);
        romeo.send(page, "form", Map.of());
        String first = romeo.cookies.remove("invites-mine");

        romeo.get(link);
        assertThat(romeo.answer.statusCode()).isEqualTo(404);
        romeo.post(link, Map.of("guard", page.selectFirst("input[name=guard]").attr("value")));

        assertThat(romeo.answer.statusCode()).isEqualTo(404);
        assertThat(romeo.cookies).doesNotContainKey("invites-mine");
        assertThat(first).isNotEmpty();
        assertThat(server.database.count("ofInviteSession")).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneIsIn() throws Exception {
        ask(romeo, "romeo");
        String token = sent("romeo").substring("/link?t=".length());
        String browser = Sha256.hex(romeo.cookies.get("invites-sign-in"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> enter = () -> server.signInLinks.enter(token, browser).isPresent();
            int in = 0;
            for (Future<Boolean> one :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> enter).toList())) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.database.count("ofInviteSession")).isEqualTo(1);
    }

    @Test
    void itWorksForFiveMinutes() throws Exception {
        ask(romeo, "romeo");
        String link = sent("romeo");
        server.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        Document page = romeo.get(link);
        assertThat(romeo.answer.statusCode()).isEqualTo(200);

        server.clock.advance(Duration.ofMillis(1));
        romeo.send(page, "form", Map.of());

        assertThat(romeo.answer.statusCode()).isEqualTo(404);
        assertThat(romeo.cookies).doesNotContainKey("invites-mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "lock", "delete"})
    void whatEndsSessionsEndsLinks(String what) throws Exception {
        ask(romeo, "romeo");
        String link = sent("romeo");
        Document page = romeo.get(link);
        switch (what) {
            case "password" -> server.sessions.endAllOf("romeo");
            case "lock" -> server.accounts.lockOut("romeo");
            default -> server.accounts.delete("romeo");
        }

        romeo.send(page, "form", Map.of());

        assertThat(romeo.answer.statusCode()).isEqualTo(404);
        assertThat(server.database.count("ofInviteSession")).isZero();
    }

    /** Fixation: whoever planted the cookies of a session does not share the new one. */
    @Test
    void signingInByALinkMakesAnotherSession() throws Exception {
        ask(romeo, "romeo");
        String link = sent("romeo");
        Document page = romeo.get(link);
        Visitor thief = Visitor.signedIn(server, "juliet");
        String planted = thief.cookies.get("invites-mine");
        server.sessions.endAllOf("juliet");
        romeo.cookies.put("invites-mine", planted);

        romeo.send(page, "form", Map.of());

        assertThat(romeo.cookies.get("invites-mine")).isNotEqualTo(planted);
        assertThat(thief.get("").select("#password")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aFormOfAnotherSiteAsksForNothingAndSignsNobodyIn(String guard) throws Exception {
        ask(romeo, "romeo");
        String link = sent("romeo");

        romeo.post(link, Map.of("guard", guard));
        assertThat(romeo.answer.statusCode()).isEqualTo(403);
        assertThat(romeo.cookies).doesNotContainKey("invites-mine");
        romeo.post("/link", Map.of("username", "romeo", "guard", guard));

        assertThat(romeo.answer.statusCode()).isEqualTo(403);
        nothingSentBefore("juliet");
    }

    @Test
    void nobodysChatIsFlooded() throws Exception {
        for (int i = 0; i < 3; i++) {
            ask(new Visitor(server), "romeo");
            sent("romeo");
        }
        ask(romeo, "ROMEO@example.org");
        assertThat(romeo.follow().text()).contains("Look into your chat");
        nothingSentBefore("juliet");

        server.clock.advance(Duration.ofHours(1).minusMillis(1));
        ask(romeo, "romeo");
        nothingSentBefore("juliet");
        server.clock.advance(Duration.ofMillis(1));
        ask(romeo, "romeo");
        sent("romeo");
        server.clock.advance(Duration.ofHours(1));
        server.sessions.purge();
        assertThat(server.database.count("ofInviteSignIn")).isZero();
    }

    @Test
    void askingIsLimitedForTheNetwork() throws Exception {
        for (int i = 0; i < MineServer.ALLOWED; i++) {
            ask(romeo, "nobody" + i);
            assertThat(romeo.answer.statusCode()).isEqualTo(303);
        }

        ask(romeo, "romeo");

        assertThat(romeo.answer.statusCode()).isEqualTo(429);
        assertThat(romeo.answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Jsoup.parse(romeo.answer.body()).text()).doesNotContain("Look into");
        Visitor.signedIn(server, "juliet");
    }

    @Test
    void guessingIsLimited() throws Exception {
        for (int i = 0; i < MineServer.ALLOWED; i++) {
            romeo.get("/link?t=" + "x".repeat(43));
            assertThat(romeo.answer.statusCode()).isEqualTo(404);
        }
        romeo.get("/link?t=" + "x".repeat(43));

        assertThat(romeo.answer.statusCode()).isEqualTo(429);
    }

    @Test
    void whatIsStoredOpensNothing() throws Exception {
        ask(romeo, "romeo");
        String token = sent("romeo").substring("/link?t=".length());

        String stored =
                server.database
                        .database()
                        .query(
                                "SELECT linkHash, browserHash FROM ofInviteSignIn",
                                row -> row.getString(1) + row.getString(2))
                        .get(0);

        assertThat(stored).doesNotContain(token, romeo.cookies.get("invites-sign-in"));
    }

    @Test
    void aPageThatIsOffSendsNothing() throws Exception {
        String guard = romeo.get("").selectFirst("input[name=guard]").attr("value");
        server.settings.userPage().set("off");

        romeo.post("/link", Map.of("username", "romeo", "guard", guard));

        assertThat(romeo.answer.statusCode()).isEqualTo(404);
        server.settings.userPage().set("https");
        nothingSentBefore("juliet");
    }
}

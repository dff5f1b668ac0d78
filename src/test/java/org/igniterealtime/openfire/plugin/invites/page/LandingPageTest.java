// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.igniterealtime.openfire.plugin.invites.invites.TestSeal;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.web.PageServlet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The landing page over a real HTTP server: status and headers. */
class LandingPageTest {

    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theDoctorsInviteIsShownAsAnyOtherAndSaysHowTheRequestArrived() throws Exception {
        Invite test =
                new TestInvites(
                                server.database.database(),
                                TestSeal.SEAL,
                                server.invites,
                                server.clock)
                        .make();

        HttpResponse<String> answer =
                server.send("GET", "?" + test.token(), "X-Forwarded-For", "192.0.2.1");
        HttpResponse<String> other = server.get("?" + server.account().token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains(test.token());
        assertThat(answer.headers().firstValue("X-Invites-Check").orElseThrow())
                .startsWith(test.id() + "&127.0.0.1&false&")
                .endsWith("&192.0.2.1");
        assertThat(other.headers().firstValue("X-Invites-Check")).isEmpty();
    }

    @Test
    void aLiveInviteHasAPageAndOneLinkThatClientsRead() throws Exception {
        Invite invite = server.account();

        HttpResponse<String> answer = server.get("?" + invite.token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        "<xmpp:example.org?register;preauth="
                                + invite.token()
                                + ">; rel=\"alternate\"");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("link[rel=alternate]").attr("href"))
                .isEqualTo(server.links.xmppUri(invite));
    }

    @Test
    void everyAnswerHasTheSameStrictHeaders() throws Exception {
        Invite invite = server.account();
        HttpResponse<String> live = server.get("?" + invite.token());
        List<HttpResponse<String>> answers =
                List.of(
                        live,
                        server.get(""),
                        server.get("/other"),
                        server.send("HEAD", ""),
                        server.send("POST", ""));

        for (HttpResponse<String> answer : answers) {
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            assertThat(answer.headers().allValues("Access-Control-Expose-Headers"))
                    .containsExactly("Link");
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("Referrer-Policy"))
                    .containsExactly("no-referrer");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().allValues("Vary"))
                    .containsExactly("Accept-Language, Accept-Encoding");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .isEqualTo(live.headers().allValues("Content-Security-Policy"));
        }
    }

    @Test
    void thePolicyAllowsTheStyleAndTheScriptOfThePageAndNothingElse() throws Exception {
        HttpResponse<String> answer = server.get("?" + server.account().token());
        Document page = Jsoup.parse(answer.body());

        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script")).hasSize(1);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                                + " form-action 'self'; img-src 'self'; style-src '"
                                + sha256(page.selectFirst("style").data())
                                + "'; script-src '"
                                + sha256(page.selectFirst("script").data())
                                + "'");
    }

    @Test
    void thePageAsksNothingFromElsewhereAndHasNothingThatThePolicyForbids() throws Exception {
        Document page = server.page("?" + server.account().token());

        assertThat(page.select("[src], iframe, img, object, base")).isEmpty();
        assertThat(page.select("link:not([rel=alternate])").eachAttr("href"))
                .containsExactly("invite/icon.svg");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.selectFirst("style").data())
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void headGivesTheHeadersOfGetAndNoBody() throws Exception {
        Invite invite = server.account();
        for (String query : List.of("?" + invite.token(), "?unknown")) {
            HttpResponse<String> get = server.get(query);
            HttpResponse<String> head = server.send("HEAD", query);

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
            assertThat(get.headers().firstValueAsLong("Content-Length"))
                    .hasValue(get.body().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void allDeadInvitesAndAllNonsenseGetOneAndTheSamePage() throws Exception {
        Invite revoked = server.account();
        server.invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite used = server.account();
        server.database.execute(
                "UPDATE ofInvite SET uses = 1, status = 'used' WHERE inviteId = '"
                        + used.id()
                        + "'");
        Invite expired =
                server.invites.create(
                        NewInvite.account(Source.key("x")).living(Duration.ofHours(1)));
        Invite live = server.account();
        server.clock.advance(Duration.ofHours(1));
        String expected = server.get("?" + Tokens.next()).body();

        for (String query :
                List.of(
                        "?" + revoked.token(),
                        "?" + used.token(),
                        "?" + expired.token(),
                        "?x",
                        "?langs=de",
                        "?gone",
                        "?" + live.token() + "x",
                        "?" + live.token().substring(1),
                        "?" + live.token() + "&" + server.account().token(),
                        "?%00%ff%22%3Cscript%3E",
                        "?" + "x".repeat(6000),
                        "/other?" + live.token(),
                        "//?" + live.token())) {
            HttpResponse<String> answer = server.get(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(404);
            // The way to the icon is as long as the address that was asked for.
            assertThat(answer.body().replaceFirst("href=\"(\\.\\./)?icon", "href=\"invite/icon"))
                    .as(query)
                    .isEqualTo(expected);
            assertThat(answer.headers().firstValue("Link")).as(query).isEmpty();
        }
        assertThat(expected).doesNotContain("xmpp:").contains("<h1>This invite does not work</h1>");
    }

    @Test
    void lookingNeverUsesAnInviteUp() throws Exception {
        Invite invite = server.account();

        for (int i = 0; i < 3; i++) {
            server.get("?" + invite.token());
            server.send("HEAD", "?" + invite.token());
        }

        assertThat(server.invites.find(invite.token())).contains(invite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&fbclid=abc", "=", "=&utm_source=x", "&", "&lang=en"})
    void whatMessengersAppendToALinkDoesNoHarm(String appended) throws Exception {
        Invite invite = server.account();

        assertThat(server.get("?" + invite.token() + appended).statusCode()).isEqualTo(200);
        assertThat(server.get("/?" + invite.token() + appended).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?TOKEN.",
                "?TOKEN)",
                "?TOKEN%20",
                "?%20TOKEN",
                "?utm_source=x&TOKEN",
                "?t=TOKEN",
                "?=TOKEN",
                "??TOKEN",
                "?3DTOKEN",
                "/TOKEN",
                "/TOKEN/",
                "/TOKEN.",
                "/TOKEN?utm_source=x"
            })
    void aLinkThatCameOutOfShapeIsReadAndIsNoAttack(String link) throws Exception {
        Invite invite = server.account();
        String below = link.replace("TOKEN", invite.token());

        HttpResponse<String> answer = server.get(below);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link")).isPresent();
        server.assertNothingWasWrong();
        URI page = URI.create(server.address() + below);
        Document shown = Jsoup.parse(answer.body());
        URI form = page.resolve(shown.select("a.button[href*='register?t=']").attr("href"));
        assertThat(form.getPath()).isEqualTo("/invite/register");
        String german = below.split("\\?")[0] + shown.select(".menu a[hreflang=de]").attr("href");
        assertThat(server.get(german).body()).contains("lang=\"de\"", invite.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpResponse<String> answer = server.send(method, "?" + server.account().token());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD");
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsNoDeadInvite() throws Exception {
        Invite invite = server.account();
        server.database.goAway();

        HttpResponse<String> answer = server.get("?" + invite.token());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        assertThat(answer.body())
                .contains("One moment, please")
                .doesNotContain(invite.token())
                .doesNotContain("SELECT");
        server.database.comeBack();
        assertThat(server.get("?" + invite.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsAwayIsLoggedOnceAndWithoutTheToken() throws Exception {
        CapturedLog log = new CapturedLog(PageServlet.class);
        Invite invite = server.account();
        server.database.goAway();

        server.get("?" + invite.token());
        log.close();

        assertThat(log.toString()).containsOnlyOnce("[ERROR]").doesNotContain(invite.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theFormIsFoundWithAndWithoutASlashAtTheEnd(String slash) throws Exception {
        String query = slash + "?" + server.account().token();
        String href = server.page(query).select("a.button[href*='register?t=']").attr("href");

        URI form = URI.create(server.address() + query).resolve(href);

        assertThat(form.getPath()).isEqualTo("/invite/register");
        HttpResponse<String> answer =
                server.get(form.toString().substring(server.address().length()));
        assertThat(answer.statusCode()).isEqualTo(200);
        String back = Jsoup.parse(answer.body()).select(".back").attr("href");
        assertThat(form.resolve(back).getPath()).isEqualTo("/invite");
    }

    private static String withoutDate(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .toList()
                .toString();
    }

    private static String sha256(String text) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}

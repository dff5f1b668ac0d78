package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.WriterAppender;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The landing page over a real HTTP server. */
class LandingServletTest {

    private final HttpClient http = HttpClient.newHttpClient();
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
    void aLiveInviteHasAPageAndOneLinkThatClientsRead() throws Exception {
        Invite invite = account();

        HttpResponse<String> answer = get("?" + invite.token());

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
        Invite invite = account();
        HttpResponse<String> live = get("?" + invite.token());
        List<HttpResponse<String>> answers =
                List.of(live, get(""), get("/other"), send("HEAD", ""), send("POST", ""));

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
            assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Language");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .isEqualTo(live.headers().allValues("Content-Security-Policy"));
        }
    }

    @Test
    void thePolicyAllowsTheStyleAndTheScriptOfThePageAndNothingElse() throws Exception {
        HttpResponse<String> answer = get("?" + account().token());
        Document page = Jsoup.parse(answer.body());

        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script")).hasSize(1);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                                + " form-action 'self'; style-src '"
                                + sha256(page.selectFirst("style").data())
                                + "'; script-src '"
                                + sha256(page.selectFirst("script").data())
                                + "'");
    }

    @Test
    void thePageAsksNothingFromElsewhereAndHasNothingThatThePolicyForbids() throws Exception {
        Document page = page("?" + account().token());

        assertThat(page.select("[src], link:not([rel=alternate]), iframe, img, object, base"))
                .isEmpty();
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.selectFirst("style").data())
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void headGivesTheHeadersOfGetAndNoBody() throws Exception {
        Invite invite = account();
        for (String query : List.of("?" + invite.token(), "?unknown")) {
            HttpResponse<String> get = get(query);
            HttpResponse<String> head = send("HEAD", query);

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
            assertThat(get.headers().firstValueAsLong("Content-Length"))
                    .hasValue(get.body().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void allDeadInvitesAndAllNonsenseGetOneAndTheSamePage() throws Exception {
        Invite revoked = account();
        server.invites.revoke(revoked.token());
        Invite used = account();
        server.database.execute(
                "UPDATE ofInvite SET uses = 1 WHERE token = '" + used.token() + "'");
        Invite expired =
                server.invites.create(NewInvite.account("api/x").living(Duration.ofHours(1)));
        Invite live = account();
        server.clock.advance(Duration.ofHours(1));
        String expected = get("?" + Tokens.next()).body();

        for (String query :
                List.of(
                        "?" + revoked.token(),
                        "?" + used.token(),
                        "?" + expired.token(),
                        "",
                        "?",
                        "?x",
                        "?=" + live.token(),
                        "?&" + live.token(),
                        "?" + live.token() + "x",
                        "?" + live.token().substring(1),
                        "?t=" + live.token(),
                        "?%00%ff%22%3Cscript%3E",
                        "?" + "x".repeat(6000),
                        "/other?" + live.token(),
                        "//?" + live.token())) {
            HttpResponse<String> answer = get(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(404);
            assertThat(answer.body()).as(query).isEqualTo(expected);
            assertThat(answer.headers().firstValue("Link")).as(query).isEmpty();
        }
        assertThat(expected).doesNotContain("xmpp:").contains("<h1>This invite does not work</h1>");
    }

    @Test
    void lookingNeverUsesAnInviteUp() throws Exception {
        Invite invite = account();

        for (int i = 0; i < 3; i++) {
            get("?" + invite.token());
            send("HEAD", "?" + invite.token());
        }

        assertThat(server.invites.find(invite.token())).contains(invite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&fbclid=abc", "=", "=&utm_source=x", "&", "&lang=en"})
    void whatMessengersAppendToALinkDoesNoHarm(String appended) throws Exception {
        Invite invite = account();

        assertThat(get("?" + invite.token() + appended).statusCode()).isEqualTo(200);
        assertThat(get("/?" + invite.token() + appended).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpResponse<String> answer = send(method, "?" + account().token());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD");
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsNoDeadInvite() throws Exception {
        Invite invite = account();
        server.database.goAway();

        HttpResponse<String> answer = get("?" + invite.token());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(answer.headers().firstValue("Link")).isEmpty();
        assertThat(answer.body())
                .contains("One moment, please")
                .doesNotContain(invite.token())
                .doesNotContain("SELECT");
        server.database.comeBack();
        assertThat(get("?" + invite.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsAwayIsLoggedOnceAndWithoutTheToken() throws Exception {
        StringWriter log = new StringWriter();
        WriterAppender appender = new WriterAppender(new PatternLayout("[%p] %m%n"), log);
        Logger logger = Logger.getLogger(LandingServlet.class);
        logger.addAppender(appender);
        Invite invite = account();
        server.database.goAway();

        get("?" + invite.token());
        logger.removeAppender(appender);

        assertThat(log.toString()).containsOnlyOnce("[ERROR]").doesNotContain(invite.token());
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, ltr",
        "'de-AT,de;q=0.9,en;q=0.8', de, ltr",
        "'pt-PT', pt-BR, ltr",
        "'zh-TW,zh;q=0.5', zh-CN, ltr",
        "'sv, fa;q=0.7, en;q=0.3', fa-IR, rtl",
        "'xx', en, ltr",
        "';;q=!', en, ltr"
    })
    void theBrowserSaysInWhichLanguageToWrite(String accepted, String language, String direction)
            throws Exception {
        String token = account().token();

        Document live = page("?" + token, "Accept-Language", accepted);
        Document dead = page("?", "Accept-Language", accepted);

        for (Document page : List.of(live, dead)) {
            Element html = page.selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language);
            assertThat(html.attr("dir")).isEqualTo(direction);
        }
    }

    @Test
    void theMenuOfLanguagesLeadsToThePageInEachOfThem() throws Exception {
        String token = account().token();
        Document page = page("?" + token, "Accept-Language", "de");

        assertThat(page.select(".menu a").eachAttr("hreflang"))
                .containsExactly("en", "de", "es", "fr", "nl", "pt-BR", "ru-RU", "zh-CN", "fa-IR");
        assertThat(page.select(".menu a[aria-current=true]").text()).isEqualTo("Deutsch");
        for (Element link : page.select(".menu a")) {
            Document other = page(link.attr("href"), "Accept-Language", "de");
            assertThat(other.selectFirst("html").attr("lang")).isEqualTo(link.attr("hreflang"));
            assertThat(other.selectFirst(".button").attr("href")).startsWith("xmpp:");
        }
    }

    @Test
    void theMenuOfADeadInviteGivesNothingOfTheQueryBack() throws Exception {
        Document page = page("?somethingThatIsNoToken&lang=es");

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(page.select(".menu a").eachAttr("href")).contains("?lang=de");
        assertThat(page.html()).doesNotContain("somethingThatIsNoToken");
    }

    @Test
    void thePageHoldsButtonCodeLinkAndExpiry() throws Exception {
        Invite invite = account();

        Document page = page("?" + invite.token());

        String url = PageServer.BASE_URL + "/invite?" + invite.token();
        assertThat(page.selectFirst("a.button").attr("href"))
                .isEqualTo("xmpp:example.org?register;preauth=" + invite.token());
        assertThat(page.selectFirst("#link").attr("value")).isEqualTo(url);
        assertThat(page.select("svg.qr > title").text()).contains("QR code");
        assertThat(Instant.parse(page.selectFirst("time").attr("datetime")).toEpochMilli())
                .isEqualTo(invite.expires());
        assertThat(page.selectFirst("#copy").hasAttr("hidden")).isTrue();
        assertThat(page.select("header, main, footer, nav[aria-label]")).hasSize(4);
        assertThat(page.text()).contains("one person");
    }

    @Test
    void anAccountInviteSaysWhoInvitesWhere() throws Exception {
        Invite invite = server.invites.create(NewInvite.account("user/romeo").from("romeo"));

        Document page = page("?" + invite.token());

        assertThat(page.title()).isEqualTo("romeo invites you to Montague House");
        assertThat(page.select("h1").text()).isEqualTo("romeo invites you to Montague House");
        assertThat(page.select(".facts").text()).contains("romeo@example.org");
    }

    @Test
    void anInviteWithAPresetNameSaysWhichAddressItWillBe() throws Exception {
        Invite invite = server.invites.create(NewInvite.account("api/x").named("juliet"));

        HttpResponse<String> answer = get("?" + invite.token());

        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .startsWith("<xmpp:juliet@example.org?register;preauth=");
        assertThat(Jsoup.parse(answer.body()).select(".facts").text())
                .contains("juliet@example.org");
        assertThat(answer.body()).contains("All it needs is a password");
    }

    @ParameterizedTest
    @CsvSource({"false, '', of your own", "true, ;ibr=y, you can make one on Montague House"})
    void aContactInviteSaysWhetherAnAccountIsNeeded(
            boolean mayRegister, String ending, String expected) throws Exception {
        Invite invite =
                server.invites.create(NewInvite.contact("romeo", mayRegister, "user/romeo"));

        HttpResponse<String> answer = get("?" + invite.token());

        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        "<xmpp:romeo@example.org?roster;preauth="
                                + invite.token()
                                + ending
                                + ">; rel=\"alternate\"");
        assertThat(answer.body()).contains(expected).contains("romeo would like to chat with you");
    }

    @Test
    void aResetSaysWhoseNewPasswordItIs() throws Exception {
        Invite invite = server.invites.create(NewInvite.reset("juliet", "console/admin"));

        Document page = page("?" + invite.token());

        assertThat(page.select("h1").text()).isEqualTo("Choose a new password");
        assertThat(page.select(".facts").text()).contains("juliet@example.org");
    }

    @Test
    void anInviteForManyIsNotCalledPersonal() throws Exception {
        Invite invite = server.invites.create(NewInvite.account("api/x").uses(20));

        assertThat(page("?" + invite.token()).text()).doesNotContain("one person");
    }

    @Test
    void hostileNamesAreEscaped() throws Exception {
        server.settings.siteName().set("<b onclick=x>\"&'{0}");
        Invite invite =
                server.invites.create(
                        NewInvite.contact("<img src=x>", true, "user/x").named("\"><script>"));

        HttpResponse<String> answer = get("?" + invite.token());

        assertThat(answer.headers().allValues("Link"))
                .containsExactly(
                        "<xmpp:%3Cimg%20src%3Dx%3E@example.org?roster;preauth="
                                + invite.token()
                                + ";ibr=y>; rel=\"alternate\"");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("img, b, [onclick]")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select(".site").text()).endsWith("<b onclick=x>\"&'{0}");
        assertThat(page.select("h1").text()).contains("<img src=x>");
    }

    private Invite account() {
        return server.invites.create(NewInvite.account("api/x"));
    }

    private Document page(String query, String... headers) throws Exception {
        return Jsoup.parse(send("GET", query, headers).body());
    }

    private HttpResponse<String> get(String query) throws Exception {
        return send("GET", query);
    }

    private HttpResponse<String> send(String method, String query, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + query))
                        .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
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

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.look.TestPictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the administrator gave the pages to look like, and how pages and pictures travel. */
class LookTest {

    private static final String PASSWORD = "rosa elefanten fliegen";

    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private List<String> everyKindOfPage() {
        String token = server.account().token();
        return List.of("", "?" + token, "/register?t=" + token, "?gone", "/welcome", "/register/");
    }

    @Test
    void withNothingSetThereIsAnIconAndNothingElse() throws Exception {
        for (String below : everyKindOfPage()) {
            Document page = Jsoup.parse(server.get(below).body(), server.address() + below);
            String icon = page.select("link[rel=icon]").attr("abs:href");
            assertThat(icon).as(below).isEqualTo(server.address() + "/icon.svg");
            assertThat(page.select("img, .notices, meta[property='og:image']")).isEmpty();
        }
    }

    @Test
    void picturesThatAreNotThereAreNobodysGuess() throws Exception {
        HttpResponse<String> icon = server.get("/icon.svg");
        assertThat(icon.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(icon.body()).doesNotContain("script", "href");
        assertThat(server.get("/logo").statusCode()).isEqualTo(404);
        server.assertNothingWasWrong();
    }

    @Test
    void aLogoIsOnEveryPageOnTheTabAndInThePreview() throws Exception {
        server.logos.put(TestPictures.png(200, 100));

        for (String below : everyKindOfPage()) {
            Document page = Jsoup.parse(server.get(below).body(), server.address() + below);
            for (String address :
                    List.of(
                            page.select("img.logo").attr("abs:src"),
                            page.select("link[rel=icon]").attr("abs:href"))) {
                assertThat(address).as(below).isEqualTo(server.address() + "/logo");
            }
        }
        Document landing = server.page("?" + server.account().token());
        assertThat(landing.select("meta[property='og:image']").attr("content"))
                .isEqualTo(PageServer.BASE_URL + "/invite/logo");
        assertThat(landing.select("meta[property='og:site_name']").attr("content"))
                .isEqualTo("Montague House");
    }

    @Test
    void theLogoIsSentOnceWhileItIsTheSame() throws Exception {
        server.logos.put(TestPictures.png(200, 100));
        HttpResponse<String> logo = server.get("/logo");
        String tag = logo.headers().firstValue("ETag").orElseThrow();

        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(logo.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        HttpResponse<String> again = server.send("GET", "/logo", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        server.logos.put(TestPictures.png(100, 200));
        HttpResponse<String> other = server.send("GET", "/logo", "If-None-Match", tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
    }

    @Test
    void theColourIsInTheStyleAndThePolicyAllowsIt() throws Exception {
        String before = policy();
        server.settings.accentColour().set("#7a1fa2");

        assertThat(server.page("").selectFirst("style").data()).contains("--accent:#7a1fa2");
        assertThat(policy()).isNotEqualTo(before);
        server.settings.accentColour().set("");
        assertThat(policy()).isEqualTo(before);
    }

    private String policy() throws Exception {
        return server.get("").headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void whoRunsTheServerIsAtTheFootOfEveryPage() throws Exception {
        server.settings.imprintUrl().set("https://example.org/imprint?a=b&c");
        server.settings.privacyUrl().set("https://example.org/privacy");
        server.settings.termsUrl().set("https://example.org/terms");
        server.settings.contactUrl().set("mailto:help@example.org");

        for (String below : everyKindOfPage()) {
            Document page = Jsoup.parse(server.get(below).body());
            assertThat(page.select("footer .notices a").eachAttr("href"))
                    .as(below)
                    .containsExactly(
                            "https://example.org/imprint?a=b&c",
                            "https://example.org/privacy",
                            "https://example.org/terms",
                            "mailto:help@example.org");
            assertThat(page.select("footer .notices a").eachText())
                    .containsExactly("Imprint", "Privacy", "Terms", "Contact");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/",
        "javascript:alert(1)",
        "data:text/html;x",
        "mailto:a@b?body=x",
        "mailto:nobody",
        "https://a b/"
    })
    void otherAddressesAreNotTaken(String text) {
        assertThat(server.settings.contactUrl().accepts(text)).isFalse();
        assertThat(server.settings.imprintUrl().accepts(text)).isFalse();
        assertThat(server.settings.imprintUrl().accepts("mailto:help@example.org")).isFalse();
    }

    @Test
    void theLandingPageIsCompressedForWhoReadsThat() throws Exception {
        String token = server.account().token();
        HttpResponse<byte[]> small = compressed("?" + token, "br;q=1, GZIP");
        HttpResponse<String> plain = server.get("?" + token);

        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.headers().allValues("Vary"))
                .containsExactly("Accept-Language, Accept-Encoding");
        assertThat(small.body().length * 3).isLessThan(plain.body().length());
        assertThat(small.headers().firstValueAsLong("Content-Length"))
                .hasValue(small.body().length);
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        for (String header : List.of("identity", "gzip;q=0", "gzip;q=0.0", "x".repeat(2000))) {
            assertThat(compressed("?" + token, header).headers().firstValue("Content-Encoding"))
                    .as(header)
                    .isEmpty();
        }
    }

    @Test
    void noPageWithASecretIsCompressed() throws Exception {
        server.accounts.create("juliet", "x");
        Invite reset = server.invites.create(NewInvite.reset("juliet", Source.console("admin")));
        Invite invite = server.invites.create(NewInvite.account(Source.key("x")).uses(2));
        TypedForm form = TypedForm.open(server, invite).typed("nurse", PASSWORD, PASSWORD);
        form.send();

        for (String below :
                List.of(
                        "/register?t=" + invite.token(),
                        "?" + reset.token(),
                        "/welcome",
                        "?" + invite.token())) {
            assertThat(
                            compressed(below, "gzip", "Cookie", form.cookie())
                                    .headers()
                                    .firstValue("Content-Encoding"))
                    .as(below)
                    .isEmpty();
        }
    }

    private HttpResponse<byte[]> compressed(String below, String accepted, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + below))
                        .header("Accept-Encoding", accepted);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
}

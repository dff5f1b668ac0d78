// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.browser.NeedsBrowser;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The landing page in a real browser. */
@NeedsBrowser
class LandingPageIT {

    private static BrowsedPages pages;
    private static PageServer server;
    private static Browser browser;
    private static List<String> tokens;

    @BeforeAll
    static void start() throws Exception {
        pages = new BrowsedPages();
        server = pages.server;
        browser = pages.browser;
        tokens =
                Stream.of(
                                NewInvite.account(Source.user("romeo")).from("romeo"),
                                NewInvite.account(Source.key("x")).named("juliet"),
                                NewInvite.contact("romeo", true, Source.user("romeo")),
                                NewInvite.reset("romeo", Source.console("admin")))
                        .map(server.invites::create)
                        .map(invite -> invite.token())
                        .toList();
    }

    @AfterAll
    static void stop() throws Exception {
        pages.close();
    }

    @BeforeEach
    void reset() {
        pages.reset();
    }

    static Stream<String> looks() {
        return Stream.of("light", "dark")
                .flatMap(scheme -> Stream.of(scheme + " en", scheme + " fa"))
                .flatMap(look -> Stream.of(look + " phone", look + " desktop"))
                .flatMap(look -> Stream.of(look + " script", look + " plain"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingHoweverThePageLooks(String look) {
        String[] words = look.split(" ");
        browser.scheme(words[0]);
        if (words[2].equals("phone")) {
            browser.phone();
        }
        browser.script(words[3].equals("script"));
        browser.open(server.address() + "?" + tokens.get(0) + "&lang=" + words[1]);
        // axe waits with timers of the page, which need script.
        browser.script(true);

        assertThat(browser.accessibilityProblems()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void axeFindsNothingOnThePageOfAnyInvite() {
        for (String token : tokens) {
            browser.open(server.address() + "?" + token);

            assertThat(browser.accessibilityProblems()).isEmpty();
        }
        browser.open(server.address() + "?dead");
        assertThat(browser.accessibilityProblems()).isEmpty();
    }

    @Test
    void axeIsAwake() {
        browser.open("data:text/html,<img src=x>");

        assertThat(browser.accessibilityProblems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "es", "fr", "nl", "pt-BR", "ru-RU", "zh-CN", "fa-IR"})
    void nothingSticksOutOfASmallPhoneInAnyLanguage(String language) {
        browser.phone();
        for (String token : tokens) {
            browser.open(server.address() + "?" + token + "&lang=" + language);

            assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo(360L);
        }
    }

    @Test
    void whatCanBePressedIsLargeEnoughForAThumb() {
        browser.phone();
        browser.open(server.address() + "?" + tokens.get(0));
        browser.find(".menu summary").click();

        for (WebElement target : browser.findAll("a, button, summary, input")) {
            assertThat(target.getRect().getHeight())
                    .as(target.getText())
                    .isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void theLinkIsCopiedByAButtonThatIsThereOnlyWithScript() {
        String url = server.address() + "?" + tokens.get(0);
        browser.script(false);
        browser.open(url);
        assertThat(browser.find("#copy").isDisplayed()).isFalse();

        browser.script(true);
        browser.open(url);
        browser.find("#copy").click();
        WebElement said = browser.find("#copied");
        browser.until(() -> !said.getAttribute("textContent").isEmpty());

        assertThat(said.getAttribute("textContent")).isEqualTo("Copied");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyboardReachesMenuAndButtonAndShowsWhereItIs() {
        browser.open(server.address() + "?" + tokens.get(0));
        WebElement body = browser.find("body");

        body.sendKeys(Keys.TAB);
        WebElement summary = browser.driver().switchTo().activeElement();
        assertThat(summary.getTagName()).isEqualTo("summary");
        assertThat(summary.getCssValue("outline-style")).isEqualTo("solid");
        summary.sendKeys(Keys.ENTER);
        assertThat(browser.findAll(".menu a")).allMatch(WebElement::isDisplayed);
        summary.sendKeys(Keys.ESCAPE);
        assertThat(browser.find(".menu a").isDisplayed()).isFalse();
        summary.sendKeys(Keys.TAB);

        WebElement button = browser.driver().switchTo().activeElement();
        assertThat(button.getAttribute("class")).contains("button");
        assertThat(button.getCssValue("outline-style")).isEqualTo("solid");
    }

    @Test
    void theLanguageMenuWorksWithoutScript() {
        browser.script(false);
        browser.open(server.address() + "?" + tokens.get(0) + "&lang=en");

        browser.find(".menu summary").click();
        browser.find(".menu a[hreflang=fa-IR]").click();

        assertThat(browser.find("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(browser.find("a.second").getAttribute("href")).startsWith("xmpp:");
    }

    @Test
    void theCodeIsDarkOnWhiteInDarkModeToo() {
        browser.scheme("dark");
        browser.open(server.address() + "?" + tokens.get(0));

        assertThat(browser.findAll(".qr path"))
                .extracting(path -> path.getCssValue("fill"))
                .containsExactly("rgb(255, 255, 255)", "rgb(0, 0, 0)");
    }
}

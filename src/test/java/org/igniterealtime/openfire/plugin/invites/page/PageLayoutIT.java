// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.page.BrowsedPages.PASSWORD;

import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** How the pages stand on screens of any size, with long names and large letters, and on paper. */
@Tag("slow")
@Tag("browser")
class PageLayoutIT {

    private static final String LONG_DOMAIN = "conversations.department.university.example";
    private static final String ANDROID = "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)";

    private static BrowsedPages pages;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        pages = new BrowsedPages(new PageServer(LONG_DOMAIN));
        browser = pages.browser;
        pages.server.names.people.call("romeo", "Romeo Montague of the House of Montague");
    }

    @AfterAll
    static void stop() throws Exception {
        pages.close();
    }

    @BeforeEach
    void reset() {
        pages.reset();
    }

    static Stream<String> languages() {
        return Texts.LANGUAGES.stream().map(locale -> locale.toLanguageTag());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingWrapsAtEveryWidthAndAtTwiceTheSize(String language) {
        NewInvite invite = NewInvite.account(Source.user("romeo")).from("romeo");
        List<String> all =
                List.of(
                        pages.landing(invite) + "&lang=" + language,
                        pages.landing(NewInvite.contact("romeo", true, Source.user("romeo")))
                                + "&lang="
                                + language,
                        pages.landing(NewInvite.account(Source.key("x")).named("juliet"))
                                + "&lang="
                                + language,
                        pages.landing(NewInvite.reset("romeo", Source.console("admin")))
                                + "&lang="
                                + language,
                        pages.form(invite, language),
                        pages.server.address() + "?gone&lang=" + language);
        for (String agent : List.of("", ANDROID)) {
            browser.agent(agent);
            for (String url : all) {
                browser.screen(320, 640);
                browser.open(url);
                for (int width : new int[] {320, 390, 1280}) {
                    browser.screen(width, 640);
                    assertAllIsInPlace("100%");
                    assertAllIsInPlace("200%");
                }
            }
        }
    }

    private static void assertAllIsInPlace(String size) {
        browser.driver()
                .executeScript("document.documentElement.style.fontSize = arguments[0]", size);
        pages.assertNothingSticksOut();
        Object overlaps =
                browser.driver()
                        .executeScript(
                                "const a = document.querySelector('.site').getBoundingClientRect(),"
                                        + " b ="
                                        + " document.querySelector('.menu').getBoundingClientRect();"
                                        + " return a.left < b.right && b.left < a.right && a.top <"
                                        + " b.bottom && b.top < a.bottom");
        assertThat(overlaps).isEqualTo(false);
        // Whatever has text in it is as wide as its text.
        Object cut =
                browser.driver()
                        .executeScript(
                                "return [...document.querySelectorAll('main *, .top *,"
                                        + " footer *')].filter(e => !e.closest('.hidden, svg, input')"
                                        + " && e.scrollWidth > e.clientWidth + 1 && e.clientWidth >"
                                        + " 0).map(e => e.outerHTML.substring(0, 200))");
        assertThat((List<?>) cut).as(browser.driver().getCurrentUrl() + " " + size).isEmpty();
        for (WebElement name : browser.findAll("#username")) {
            assertThat(name.getRect().getWidth()).isGreaterThan(120);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "fa-IR"})
    void theAddressAfterSuccessWrapsWhereOneReadsIt(String language) {
        browser.agent(ANDROID);
        browser.screen(320, 640);
        browser.open(pages.form(NewInvite.account(Source.user("romeo")).from("romeo"), language));
        pages.type("juliet-" + language.toLowerCase(java.util.Locale.ROOT), PASSWORD, PASSWORD);
        pages.send();

        browser.find("#address");
        pages.assertNothingSticksOut();
        browser.find("#copy").click();
        WebElement said = browser.find("#copied");
        browser.until(() -> !said.getAttribute("textContent").isEmpty());
        assertThat(browser.accessibilityProblems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void onAPhoneTheAppComesFirstThenOpenThenTheBrowser(boolean script) {
        browser.script(script);
        browser.screen(360, 640);
        for (String agent : List.of(ANDROID, IPHONE)) {
            browser.agent(agent);
            browser.open(pages.landing(NewInvite.account(Source.user("romeo")).from("romeo")));

            List<Integer> tops =
                    Stream.of(
                                    ".install h2",
                                    ".get a",
                                    ".get + .hint",
                                    "a.button[href^='xmpp:']",
                                    "a.button[href*='register?t=']")
                            .map(css -> browser.find(css).getRect().getY())
                            .toList();

            assertThat(tops).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void theStoreIsOnTheFirstScreenOfASmallPhone() {
        browser.screen(360, 640);
        pages.server.settings.siteName().set("Montague House");
        pages.server.names.people.call("romeo", "Romeo Montague");
        for (String agent : List.of(ANDROID, IPHONE)) {
            browser.agent(agent);
            browser.open(pages.landing(NewInvite.account(Source.user("romeo")).from("romeo")));

            assertThat(bottom(".get a")).isLessThan(640);
        }
        pages.server.settings.siteName().set("");
        pages.server.names.people.call("romeo", "Romeo Montague of the House of Montague");
    }

    private static int bottom(String css) {
        WebElement element = browser.find(css);
        return element.getRect().getY() + element.getRect().getHeight();
    }

    @ParameterizedTest
    @CsvSource({"320, true", "360, true", "360, false", "800, false"})
    void theFocusGoesFromTopToBottom(int width, boolean phone) {
        browser.agent(phone ? ANDROID : "");
        browser.screen(width, 640);
        browser.open(pages.landing(NewInvite.account(Source.user("romeo")).from("romeo")));

        List<Integer> tops =
                browser.findAll("main a, main button, main input, main summary").stream()
                        .filter(WebElement::isDisplayed)
                        .map(target -> target.getRect().getY() / 8)
                        .toList();

        assertThat(tops).hasSizeGreaterThan(6).isSorted();
    }

    @Test
    void onPaperThePageIsOneSheetWithTheCode() {
        browser.agent("");
        for (String language : List.of("en", "ru-RU", "fa-IR")) {
            browser.open(
                    pages.landing(NewInvite.account(Source.user("romeo")).from("romeo"))
                            + "&lang="
                            + language);
            assertThat(browser.sheets()).isEqualTo(1);

            browser.driver()
                    .executeCdpCommand(
                            "Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
            assertThat(browser.find(".qr").isDisplayed()).isTrue();
            assertThat(browser.find(".printed").getText()).contains("/invite?");
            assertThat(browser.find(".shelf").isDisplayed()).isFalse();
            browser.driver()
                    .executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"light, en", "dark, fa-IR"})
    void axeFindsNothingOnPhones(String scheme, String language) {
        browser.scheme(scheme);
        browser.screen(360, 640);
        for (String agent : List.of(ANDROID, IPHONE)) {
            browser.agent(agent);
            for (String url :
                    List.of(
                            pages.landing(NewInvite.account(Source.user("romeo")).from("romeo")),
                            pages.landing(NewInvite.reset("romeo", Source.console("admin"))),
                            pages.server.address() + "?gone")) {
                browser.open(url + "&lang=" + language);
                assertThat(browser.accessibilityProblems()).isEmpty();
            }
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.page.BrowsedPages.PASSWORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.look.TestPictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How logo, organisation and footer stand on screens of any size. */
@Tag("slow")
@Tag("browser")
class LookLayoutIT {

    private static final String ANDROID = "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile";

    /** Lines on which the words of an element stand that do not fit on one of their own. */
    private static final String BROKEN_WORDS =
            "const broken = [], range = document.createRange(),"
                    + " texts = document.createTreeWalker(document.querySelector(arguments[0]), 4);"
                    + " while (texts.nextNode()) for (const word of"
                    + " texts.currentNode.data.matchAll(/\\S+/g)) {"
                    + " range.setStart(texts.currentNode, word.index);"
                    + " range.setEnd(texts.currentNode, word.index + word[0].length);"
                    + " if (new Set([...range.getClientRects()].map(r => r.top)).size > 1)"
                    + " broken.push(word[0]); } return broken";

    private static BrowsedPages pages;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        pages = new BrowsedPages();
        browser = pages.browser;
        pages.server.settings.imprintUrl().set("https://example.org/imprint");
        pages.server.settings.privacyUrl().set("https://example.org/privacy");
        pages.server.settings.termsUrl().set("https://example.org/terms");
        pages.server.settings.contactUrl().set("mailto:help@example.org");
        pages.server.names.people.call("romeo", "Romeo Montague");
    }

    @AfterAll
    static void stop() throws Exception {
        pages.close();
    }

    @BeforeEach
    void reset() {
        pages.reset();
        browser.agent(ANDROID);
        // Each run has a logo of its own, under one address.
        browser.driver()
                .executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    private static NewInvite invite() {
        return NewInvite.account(Source.console("admin"))
                .from("romeo")
                .shownAs("Conservatory of Verona, Donaudampfschifffahrtsgesellschaftskapelle e.V.")
                .greeting(
                        "Hi,\nwe meet at the Donaudampfschifffahrtsgesellschaftskapellmeisterei!");
    }

    @ParameterizedTest
    @CsvSource({
        "900, 100, light, en, true",
        "100, 300, dark, de, true",
        "200, 100, light, fa-IR, false",
        "300, 300, dark, fa-IR, true"
    })
    void theyStandOnEveryPageAtEveryWidthAndAtTwiceTheSize(
            int logoWidth, int logoHeight, String scheme, String language, boolean script)
            throws Exception {
        pages.server.logos.put(TestPictures.png(logoWidth, logoHeight));
        browser.scheme(scheme);
        browser.script(script);
        for (String url :
                List.of(
                        pages.landing(invite()) + "&lang=" + language,
                        pages.form(invite(), language),
                        pages.server.address() + "?gone&lang=" + language,
                        welcome(language))) {
            browser.open(url);
            for (int width : new int[] {360, 390, 1280}) {
                browser.screen(width, 640);
                assertLogoAndFooterStand("100%");
                // Without script the same page at another width has nothing else to say.
                assertThat(script || width == 360 ? browser.accessibilityProblems() : List.of())
                        .isEmpty();
                assertLogoAndFooterStand("200%");
            }
        }
    }

    /** Makes an account, and gives the page where this browser sees it. */
    private static String welcome(String language) {
        browser.open(pages.form(invite(), language));
        String name = language.substring(0, 2) + pages.server.newcomers().size();
        pages.type("newcomer-" + name, PASSWORD, PASSWORD);
        pages.send();
        browser.find("#address");
        return browser.driver().getCurrentUrl();
    }

    private static void assertLogoAndFooterStand(String size) {
        // By the driver, because the page itself may have no script.
        browser.driver()
                .executeCdpCommand(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                "document.documentElement.style.fontSize = '" + size + "'"));
        pages.assertNothingSticksOut();
        WebElement logo = browser.find(".site .logo");
        assertThat(logo.getDomProperty("naturalWidth")).isNotEqualTo("0");
        assertThat(logo.getRect().getHeight()).isBetween(30, 90);
        assertThat(logo.getRect().getWidth()).isLessThan(browser.find("body").getSize().width / 3);
        assertThat(broken(".site")).as(size).isEmpty();
        List<String> links = new ArrayList<>();
        for (WebElement link : browser.findAll(".foot .notices a")) {
            assertThat(link.isDisplayed()).isTrue();
            assertThat(link.getRect().getHeight()).isGreaterThanOrEqualTo(44);
            links.add(link.getAttribute("href"));
        }
        assertThat(links)
                .containsExactly(
                        "https://example.org/imprint",
                        "https://example.org/privacy",
                        "https://example.org/terms",
                        "mailto:help@example.org");
        for (WebElement organisation : browser.findAll(".organisation")) {
            assertThat(organisation.findElements(By.tagName("a"))).isEmpty();
            assertThat(organisation.getRect().getWidth()).isGreaterThan(200);
        }
    }

    private static List<?> broken(String css) {
        return (List<?>) browser.driver().executeScript(BROKEN_WORDS, css);
    }
}

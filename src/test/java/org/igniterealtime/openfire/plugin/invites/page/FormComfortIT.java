// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.page.BrowsedPages.PASSWORD;

import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.browser.NeedsBrowser;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Small things about the form that people meet in a real browser. */
@NeedsBrowser
class FormComfortIT {

    private static BrowsedPages pages;
    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        pages = new BrowsedPages();
        server = pages.server;
        browser = pages.browser;
    }

    @AfterAll
    static void stop() throws Exception {
        pages.close();
    }

    @BeforeEach
    void reset() {
        pages.reset();
    }

    @Test
    void whatIsMendedIsNotCalledWrongAnyMore() {
        browser.open(pages.form(NewInvite.account(Source.key("x")), "en"));
        pages.type("juliet", "short", "short");
        pages.send();
        browser.until(() -> !browser.findAll("#password-error").isEmpty());
        WebElement password = browser.find("#password");
        assertThat(browser.find("#password-error").isDisplayed()).isTrue();

        password.sendKeys(PASSWORD);

        assertThat(browser.find("#password-error").isDisplayed()).isFalse();
        assertThat(password.getAttribute("aria-invalid")).isNull();
        assertThat(browser.find("#meter [role=status]").getText()).isEqualTo("Good");
    }

    @Test
    void aTakenNameKeepsWhatWasTypedButThePassword() {
        server.accounts.create("juliet", "x");
        browser.open(pages.form(NewInvite.account(Source.key("x")), "en"));

        pages.type("juliet", PASSWORD, PASSWORD);
        pages.send();

        assertThat(browser.find("#username-error").getText()).contains("Somebody else");
        assertThat(browser.find("#username").getAttribute("value")).isEqualTo("juliet");
        assertThat(browser.find("#password").getAttribute("value")).isEmpty();
        assertThat(browser.driver().getPageSource()).doesNotContain(PASSWORD);
        assertThat(pages.focused()).isEqualTo("username");
    }

    @Test
    void whoPressesTwiceSendsTheFormOnce() {
        browser.open(pages.form(NewInvite.account(Source.key("x")), "en"));
        // The page stays, as it does while the network is slow.
        browser.driver()
                .executeScript("addEventListener('submit', event => event.preventDefault())");
        pages.type("juliet", PASSWORD, PASSWORD);
        WebElement button = browser.find("button[type=submit]");

        button.click();
        browser.until(() -> !button.isEnabled());

        // What a browser does when somebody comes back to the page.
        browser.driver().executeScript("dispatchEvent(new Event('pageshow'))");
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void theKeyboardAloneWillDo() {
        browser.open(pages.form(NewInvite.account(Source.key("x")), "en"));
        browser.until(() -> pages.focused().equals("username"));

        press("juliet", Keys.TAB);
        press(PASSWORD, Keys.TAB);
        assertThat(pages.focused()).isEqualTo("show");
        press(Keys.SPACE, Keys.TAB);
        assertThat(browser.find("#password").getAttribute("type")).isEqualTo("text");
        press(PASSWORD, Keys.ENTER);

        assertThat(browser.find("#address").getText()).isEqualTo("juliet@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru-RU", "fa-IR"})
    void nothingSticksOutOfTheSmallestPhone(String language) {
        browser.screen(320, 568);
        browser.open(pages.landing(NewInvite.account(Source.key("x"))) + "&lang=" + language);
        pages.assertNothingSticksOut();
        browser.open(pages.form(NewInvite.account(Source.key("x")), language));
        pages.assertNothingSticksOut();

        pages.type("a b", "short", "x");
        pages.send();
        pages.assertNothingSticksOut();
        browser.find("#username").clear();
        pages.type("a-long-name-that-is-hard-to-break-into-lines", PASSWORD, PASSWORD);
        pages.send();

        assertThat(browser.find("#address").isDisplayed()).isTrue();
        pages.assertNothingSticksOut();
    }

    @Test
    void thePageAfterTheFormLeadsToTheChosenAppAndTheWebChatAndNotBack() {
        server.settings.webChatUrl().set("https://chat.example.org/web");
        browser.script(false);
        browser.open(pages.landing(NewInvite.account(Source.key("x"))));
        browser.find(".pill[href*='app=gajim']").click();

        pages.type("juliet", PASSWORD, PASSWORD);
        pages.send();

        assertThat(browser.find("#next").getText()).contains("Gajim");
        assertThat(browser.findAll("a.button[href='https://chat.example.org/web']")).hasSize(1);
        assertThat(browser.findAll(".menu")).isEmpty();
        server.settings.webChatUrl().set("");
    }

    @Test
    void axeFindsNothingOnNoticesAndContactPages() {
        String contact = pages.landing(NewInvite.contact("romeo", true, Source.user("romeo")));
        for (String url : new String[] {server.address(), server.address() + "?gone", contact}) {
            browser.open(url);
            assertThat(browser.accessibilityProblems()).as(url).isEmpty();
        }
        while (server.attempts.wrong("127.0.0.1").isEmpty()) {
            // Until this address has been wrong too often.
        }
        browser.open(server.address() + "?gone");

        assertThat(browser.find("h1").getText()).isEqualTo("Too many attempts");
        assertThat(browser.accessibilityProblems()).isEmpty();
    }

    private static void press(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }
}

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The form in a real browser. */
@NeedsBrowser
class FormPageIT {

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheLinkToTheAccount(boolean script) {
        browser.script(script);
        browser.open(pages.landing(NewInvite.account(Source.user("romeo")).from("romeo")));

        browser.find("a.button[href*='register?t=']").click();
        pages.type("Juliet", PASSWORD, PASSWORD);
        pages.send();

        assertThat(browser.find("#address").getText()).isEqualTo("juliet@example.org");
        assertThat(server.newcomers()).containsEntry("juliet", PASSWORD);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mistakesAreShownAndCanBeMended(boolean script) {
        browser.script(script);
        browser.open(pages.form(NewInvite.account(Source.key("x")), "de"));

        pages.type("juliet", "password1234", "password1234");
        pages.send();
        assertThat(browser.find("#password-error").getText()).contains("weniger Übliches");
        assertThat(browser.find("#username").getAttribute("value")).isEqualTo("juliet");
        assertThat(browser.find("#password").getAttribute("value")).isEmpty();
        assertThat(pages.focused()).isEqualTo("password");
        browser.find("#password").sendKeys(PASSWORD);
        browser.find("#again").sendKeys(PASSWORD, Keys.ENTER);

        browser.untilHeading("Willkommen bei Montague House");
    }

    @Test
    void aResetSetsANewPassword() {
        server.accounts.create("juliet", "x");
        browser.open(pages.landing(NewInvite.reset("juliet", Source.console("admin"))));

        browser.find("#password").sendKeys(PASSWORD);
        browser.find("#again").sendKeys(PASSWORD, Keys.ENTER);

        browser.untilHeading("Your new password is set");
        assertThat(server.newcomers()).containsEntry("juliet", PASSWORD);
    }

    @Test
    void passwordsCanBeShownWhereScriptRuns() {
        String url = pages.form(NewInvite.account(Source.key("x")), "en");
        browser.script(false);
        browser.open(url);
        assertThat(browser.find("#show").isDisplayed()).isFalse();

        browser.script(true);
        browser.open(url);
        browser.find("#show").click();
        assertThat(browser.find("#password").getAttribute("type")).isEqualTo("text");
        assertThat(browser.find("#again").getAttribute("type")).isEqualTo("text");
        assertThat(browser.find("#show").getText()).isEqualTo("Hide");
        browser.find("#show").click();
        assertThat(browser.find("#password").getAttribute("type")).isEqualTo("password");
    }

    @ParameterizedTest
    @CsvSource({
        "short, Too short",
        "aaaaaaaaaaaaaaa, Easy to guess",
        "juliet loves pizza, Easy to guess",
        "rosa elefanten fliegen, Good"
    })
    void theStrengthIsToldWhileTyping(String password, String expected) {
        browser.open(pages.form(NewInvite.account(Source.key("x")), "en"));
        assertThat(browser.find("#meter").isDisplayed()).isFalse();

        pages.type("juliet", password, "");

        assertThat(browser.find("#meter [role=status]").getText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"light, en, phone", "dark, en, desktop", "dark, fa, phone", "light, fa, desktop"})
    void axeFindsNothing(String scheme, String language, String size) {
        browser.scheme(scheme);
        if (size.equals("phone")) {
            browser.phone();
        }
        browser.open(pages.form(NewInvite.account(Source.user("romeo")).from("romeo"), language));
        assertThat(browser.accessibilityProblems()).isEmpty();
        pages.assertNothingSticksOut();

        pages.type("a b", "short", "x");
        pages.send();
        browser.until(() -> browser.findAll(".error").size() == 2);
        assertThat(browser.accessibilityProblems()).isEmpty();
        pages.assertNothingSticksOut();

        browser.find("#username").clear();
        pages.type("juliet", PASSWORD, PASSWORD);
        pages.send();
        assertThat(browser.find("#address").getText()).isEqualTo("juliet@example.org");
        browser.find(".more summary").click();
        assertThat(browser.accessibilityProblems()).isEmpty();
        pages.assertNothingSticksOut();
    }

    @Test
    void theAppsOfOtherDevicesAreOneClickAwayWithoutScript() {
        browser.script(false);
        browser.phone();
        browser.open(pages.landing(NewInvite.account(Source.key("x"))));
        WebElement near = browser.find(".shelf > .apps");
        WebElement far = browser.find(".more .apps");
        assertThat(near.isDisplayed()).isTrue();
        assertThat(far.isDisplayed()).isFalse();

        browser.find(".more summary").click();

        assertThat(far.isDisplayed()).isTrue();
        assertThat(near.getText() + far.getText()).contains("Conversations", "Monal", "Gajim");
        for (WebElement link : browser.findAll(".pill")) {
            assertThat(link.getRect().getHeight()).isGreaterThanOrEqualTo(44);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.igniterealtime.openfire.plugin.invites.page.BrowsedPages.PASSWORD;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has made an account comes back to it, by whatever way, in a real browser. */
@Tag("browser")
class WelcomeIT {

    private static BrowsedPages pages;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        pages = new BrowsedPages();
        browser = pages.browser;
    }

    @AfterAll
    static void stop() throws Exception {
        pages.close();
    }

    @BeforeEach
    void reset() {
        pages.reset();
        browser.driver().manage().deleteAllCookies();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reloadBackAndTheInvitesOwnLinkShowWhatWasMade(boolean script) {
        browser.script(script);
        String landing = pages.landing(NewInvite.account(Source.user("romeo")).from("romeo"));
        browser.open(landing);
        browser.find("a.button[href*='register?t=']").click();
        pages.type("juliet", PASSWORD, PASSWORD);
        pages.send();
        assertShown("juliet");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/invite/welcome");

        browser.leaveBy(() -> browser.driver().navigate().refresh());
        assertShown("juliet");
        browser.leaveBy(() -> browser.driver().navigate().back());
        assertShown("juliet");
        browser.open("about:blank");
        browser.open(landing);
        assertShown("juliet");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFormInAnotherTabDoesNotKillTheFirst() {
        String first = pages.form(NewInvite.account(Source.key("x")), "en");
        browser.open(first);
        pages.type("juliet", PASSWORD, PASSWORD);
        String tab = browser.driver().getWindowHandle();
        // As a mail program in another tab would open it: from another site.
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.open(
                "data:text/html,<a id=there href='"
                        + pages.form(NewInvite.account(Source.key("x")), "en")
                        + "'>x</a>");
        browser.find("#there").click();
        browser.find("#username");
        browser.driver().close();
        browser.driver().switchTo().window(tab);

        pages.send();

        assertShown("juliet");
    }

    @Test
    void onASharedComputerTheNextOneMakesAnotherAccount() {
        String landing = pages.landing(NewInvite.account(Source.key("x")).uses(20));
        browser.open(landing);
        browser.find("a.button[href*='register?t=']").click();
        pages.type("juliet", PASSWORD, PASSWORD);
        pages.send();
        assertShown("juliet");

        browser.open(landing);
        assertThat(browser.find("h1").getText()).isEqualTo("You have made an account here");
        assertThat(browser.accessibilityProblems()).isEmpty();
        pages.assertNothingSticksOut();
        pages.server.clock.advance(Duration.ofSeconds(1));
        browser.leaveBy(() -> browser.find("a.button.second").click());
        browser.find("a.button[href*='register?t=']").click();
        pages.type("nurse", PASSWORD, PASSWORD);
        pages.send();

        assertShown("nurse");
    }

    private static void assertShown(String name) {
        assertThat(browser.find("#address").getText()).isEqualTo(name + "@example.org");
    }
}

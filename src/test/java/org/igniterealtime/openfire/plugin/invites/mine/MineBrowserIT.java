// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.browser.NeedsBrowser;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The users' own page in a real browser. */
@NeedsBrowser
@Tag("slow")
class MineBrowserIT {

    private static MineServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        server = new MineServer();
        server.baseUrl = server.address().replace("/invite/mine", "");
        server.settings.userPage().set("any");
        server.settings.accountInvites().set("everybody");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        server.close();
    }

    @BeforeEach
    void reset() {
        server.database.database().update("DELETE FROM ofInvite");
        browser.script(true);
        browser.desktop();
        browser.scheme("light");
        browser.driver().manage().deleteAllCookies();
        browser.complaints();
    }

    private static void signIn(String language) {
        browser.open(server.address() + "?lang=" + language);
        browser.find("#username").sendKeys("romeo");
        browser.find("#password").sendKeys(MineServer.PASSWORD, Keys.ENTER);
        browser.find("form.out");
    }

    private static void make(String note) {
        browser.find("main a.button").click();
        browser.find("#note").sendKeys(note);
        browser.leaveBy(() -> browser.find("button[type=submit]").click());
        browser.find("#link");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromSigningInToARevokedInvite(boolean script) {
        browser.script(script);
        signIn("en");
        make("Mercutio");
        assertThat(browser.find("#link").getAttribute("value")).contains("/invite?");
        assertThat(browser.find("#copy").isDisplayed()).isEqualTo(script);

        browser.find(".revoke summary").click();
        browser.leaveBy(() -> browser.find(".revoke button").click());

        assertThat(browser.find(".said").getText()).isEqualTo("The invite is revoked.");
        assertThat(server.invites.list(InviteQuery.all(9)).invites())
                .allMatch(invite -> server.invites.stateOf(invite) == State.REVOKED)
                .hasSize(1);
        browser.leaveBy(() -> browser.find(".out button").click());
        assertThat(browser.find("#password").isDisplayed()).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byALinkInTheChatWithoutAPassword(boolean script) throws Exception {
        browser.script(script);
        server.clock.advance(Duration.ofHours(1));
        browser.open(server.address());
        browser.find("#username").sendKeys("romeo");
        browser.leaveBy(() -> browser.find("button[formaction]").click());
        browser.untilHeading("Look into your chat");
        check("link asked for", "en");
        String told = server.chats.poll(10, TimeUnit.SECONDS);

        browser.open(told.substring(told.indexOf("http")));
        check("link", "en");
        browser.leaveBy(() -> browser.find("main form button").click());

        assertThat(browser.find(".out").getText()).contains("romeo@example.org");
        browser.driver().manage().deleteAllCookies();
        browser.open(told.substring(told.indexOf("http")));
        browser.untilHeading("This link does not work here");
        check("link elsewhere", "en");
    }

    @Test
    void theSheetOfTheDeviceGetsTheLink() {
        Object id =
                browser.driver()
                        .executeCdpCommand(
                                "Page.addScriptToEvaluateOnNewDocument",
                                Map.of(
                                        "source",
                                        "navigator.share = d => { window.shared = d;"
                                                + " return Promise.resolve(); }"))
                        .get("identifier");
        try {
            signIn("en");
            make("Mercutio");
            browser.find("#share").click();

            assertThat(browser.evaluate("window.shared.url"))
                    .isEqualTo(browser.find("#link").getAttribute("value"));
            assertThat(browser.evaluate("window.shared.text"))
                    .isEqualTo("Romeo Montague invites you to chat on Montague House");
        } finally {
            browser.driver()
                    .executeCdpCommand(
                            "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
        }
    }

    @ParameterizedTest
    @CsvSource({"light, en, 360", "dark, de, 1280", "dark, fa-IR, 360", "light, ru-RU, 320"})
    void axeFindsNothingAndNothingSticksOut(String scheme, String language, int width) {
        browser.scheme(scheme);
        browser.screen(width, 740);
        browser.open(server.address() + "?lang=" + language);
        check("sign-in", language);
        browser.find("#username").sendKeys("tybalt");
        browser.find("#password").sendKeys("x", Keys.ENTER);
        browser.find(".alert");
        check("wrong", language);
        signIn(language);
        check("none", language);
        browser.find("main a.button").click();
        browser.find("#note");
        check("new", language);
        browser.find("#note").sendKeys("Mercutio of the house of the Prince of Verona");
        browser.find("#greeting").sendKeys("Hi,", Keys.ENTER, "come to the ball!");
        browser.leaveBy(() -> browser.find("button[type=submit]").click());
        browser.find(".revoke summary").click();
        check("invite", language);
        var invite = server.invites.list(InviteQuery.all(9)).invites().get(0);
        server.redeem(invite, "mercutio@conversations.department.university.example");
        server.invite("romeo");
        browser.open(server.address() + "?lang=" + language + "&done=revoked");
        check("list", language);
        browser.open(server.address() + "/nowhere?lang=" + language);
        check("gone", language);
    }

    private static void check(String page, String language) {
        assertThat(browser.accessibilityProblems()).as(page).isEmpty();
        assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                .as(page)
                .isEqualTo(browser.evaluate("window.innerWidth"));
        String pictures = System.getProperty("mine.pictures", "");
        if (!pictures.isEmpty()) {
            browser.screenshot(Path.of(pictures, page + "-" + language + ".png"));
        }
    }

    @Test
    void everyTargetIsAsTallAsAFinger() {
        browser.screen(360, 740);
        signIn("en");
        make("Mercutio");
        for (String css : List.of("main a", "main button:not([hidden])", "main summary")) {
            browser.findAll(css)
                    .forEach(
                            target ->
                                    assertThat(target.getRect().getHeight())
                                            .isGreaterThanOrEqualTo(44));
        }
    }
}

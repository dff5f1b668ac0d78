// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.browser.NeedsBrowser;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An administrator at the console, in a real browser. */
@NeedsBrowser
@ExtendWith(RunningServer.class)
@Tag("slow")
class ConsoleBrowserIT {

    private ConsoleBrowser console;
    private Browser browser;
    private OpenfireServer server;

    @BeforeEach
    void logIn(OpenfireServer running) {
        server = running;
        console = ConsoleBrowser.logIn(server);
        browser = console.browser();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aKeyIsMadeUsedAndRevoked() throws Exception {
        page("api-keys.jsp");
        type("#name", "My test key");
        press("Create Key");
        String key = browser.find("#new-key").getDomProperty("value");
        assertThat(browser.find("#curl").getDomProperty("value")).contains(key);
        looksRight();

        HttpResponse<String> made = useKey(key);
        assertThat(made.statusCode()).isEqualTo(201);
        String link = made.headers().firstValue("Location").orElseThrow();

        page("invites.jsp?search=" + link.substring(link.indexOf('?') + 1));
        browser.find("#invites td a[href^='invite.jsp?id=']").click();
        assertThat(browser.find("#link").getDomProperty("value")).isEqualTo(link);
        looksRight();

        String id = key.substring(0, key.indexOf('/'));
        page("api-keys.jsp");
        assertThat(browser.driver().getPageSource()).doesNotContain(key);
        browser.find("#invites a[href='api-keys.jsp?revoke=" + id + "']").click();
        looksRight();
        press("Revoke Key");
        assertThat(browser.find("#invites .jive-success").getText())
                .contains("The key " + id + " was revoked.");
        assertThat(useKey(key).statusCode()).isEqualTo(403);
        looksRight();
    }

    @Test
    void anInviteIsMadeAndRevokedWithoutScript() {
        browser.script(false);
        page("invite-create.jsp");
        type("#note", "for Juliet");
        press("Create Invite");
        assertThat(browser.find("#state").getText()).isEqualTo("Live");
        assertThat(browser.find("#invites svg").isDisplayed()).isTrue();
        press("Revoke Invite");
        browser.find("#invites input[name='action'][value='revoke']");
        press("Revoke Invite");

        assertThat(browser.find("#state").getText()).isEqualTo("Revoked");
    }

    @Test
    void theLinkIsCopiedByTheButton() {
        page("invite-create.jsp");
        looksRight();
        press("Create Invite");

        press("Copy");

        browser.until(() -> !browser.findAll("#invites input[value=Copied]").isEmpty());
        assertThat(browser.evaluate("getSelection().toString()"))
                .isEqualTo(browser.find("#link").getDomProperty("value"));
    }

    @Test
    void choosingAStateFiltersTheListAtOnce() {
        page("invites.jsp");
        looksRight();

        browser.find("#state option[value=revoked]").click();

        browser.until(() -> browser.driver().getCurrentUrl().contains("state=revoked"));
        assertThat(browser.find("#state").getDomProperty("value")).isEqualTo("revoked");
    }

    @Test
    void tickedInvitesAreRevokedWithoutScript() {
        make("first of two");
        make("second of two");
        browser.script(false);
        page("invites.jsp?search=of+two");
        looksRight();
        assertThat(browser.find("#invites a[data-link]").getText()).isEqualTo("Link");
        browser.findAll("#invites input[name=tick]").forEach(WebElement::click);
        browser.find("#ticked input[name=revoke]").click();
        looksRight();
        press("Revoke Invites");

        assertThat(browser.find("#invites .jive-success").getText())
                .contains("Invites revoked: 2.");
        assertThat(browser.findAll("#invites td.state b.fault")).hasSize(2);
        browser.script(true);
        looksRight();
    }

    @Test
    void allAreTickedAndALinkIsCopiedInTheList() {
        make("to be copied");
        page("invites.jsp?search=to+be+copied");

        browser.find("#invites input[data-all]").click();
        assertThat(browser.find("#invites input[name=tick]").isSelected()).isTrue();
        browser.find("#invites a[data-link]").click();
        browser.until(() -> browser.find("#invites a[data-link]").getText().equals("Copied"));

        assertThat(browser.driver().getCurrentUrl()).contains("invites.jsp");
    }

    @Test
    void manyInvitesAreMadeFromAFileWithoutScript(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("class.csv");
        String rows = "\uFEFFname;email;note\r\npupil.one;;\"5; b\"\r\n;two@school.example;\r\n";
        Files.write(file, rows.getBytes(StandardCharsets.UTF_16LE));
        browser.script(false);
        page("invites-create.jsp");
        looksRight();
        browser.find("#file").sendKeys(file.toString());
        press("Preview");
        assertThat(browser.find("#preview").getText()).contains("pupil.one", "5; b", "two@school");
        looksRight();
        press("Create All");

        assertThat(browser.find("#invites .jive-success").getText())
                .contains("Invites created: 2.");
        assertThat(browser.findAll("#invites input.copied")).hasSize(2);
        looksRight();
        browser.find("#print").click();
        assertThat(browser.findAll("#cards .card")).hasSize(2);
        looksRight();
        browser.script(true);
    }

    @Test
    void onlyTheCardsArePrinted() {
        make("to be printed");
        press("Print Cards");
        assertThat(browser.find("#cards .card").isDisplayed()).isTrue();
        assertThat(browser.find("#invites-status").isDisplayed()).isTrue();
        looksRight();

        browser.medium("print");

        assertThat(browser.sheets()).isEqualTo(1);
        assertThat(browser.find("#cards .card").isDisplayed()).isTrue();
        assertThat(browser.evaluate("document.body.innerText"))
                .asString()
                .contains("Scan the code")
                .doesNotContain("API Keys", "Logout", "API address");
    }

    @Test
    void whoCameByWhomIsSeenFromTheNewcomer() {
        make("for a newcomer");
        String link = browser.find("#link").getDomProperty("value");
        // The name in the link is one that only a test knows.
        String token = link.substring(link.indexOf('?') + 1);
        browser.open(server.http() + "/invite/register?t=" + token);
        type("#username", "newcomer.of.tree");
        type("#password", "correct horse battery");
        type("#again", "correct horse battery");
        browser.find("#again").sendKeys(Keys.ENTER);
        browser.until(() -> !browser.findAll("#address").isEmpty());
        browser.complaints();
        page("tree.jsp");
        looksRight();
        type("#user", "newcomer.of.tree");
        press("Search");
        looksRight();
        assertThat(browser.find("#by").getText()).contains("admin (console)");
        press("Revoke Open Invites of This Branch");
        looksRight();
        assertThat(browser.find("#invites").getText()).contains("People in the branch: 1.");
    }

    @Test
    void figuresAreDrawnAndReadWithoutScript() {
        browser.script(false);
        page("figures.jsp");
        looksRight();
        assertThat(browser.find("#chart").isDisplayed()).isTrue();
        browser.find("#span option[value='36']").click();
        press("Show");

        browser.until(() -> browser.findAll("#months tbody tr").size() == 37);
        assertThat(browser.find("#span").getDomProperty("value")).isEqualTo("36");
        looksRight();
        browser.script(true);
        looksRight();
    }

    private void make(String note) {
        page("invite-create.jsp");
        type("#note", note);
        press("Create Invite");
        browser.find("#link");
    }

    @Test
    void aMistakeInTheSettingsIsShownBesideTheField() {
        page("settings.jsp");
        looksRight();
        type("#baseUrl", "nonsense");
        press("Save Settings");

        assertThat(browser.find("#baseUrl-hint .jive-error-text").isDisplayed()).isTrue();
        // The browser notes a status of 422 as a complaint.
        browser.complaints();
        looksRight();
    }

    @Test
    void anAppIsAddedMovedHiddenAndRemoved() {
        page("app.jsp");
        looksRight();
        type("#name", "Test Chat");
        browser.find("#platform-linux").sendKeys(Keys.SPACE);
        type("input[name=url-1]", "https://chat.example/");
        browser.find("#name").sendKeys(Keys.ENTER);
        assertThat(browser.find("#invites .jive-success").getText()).contains("Test Chat");
        looksRight();

        type("input[name=position-test-chat]", "1");
        browser.find("input[name=show-test-chat]").sendKeys(Keys.SPACE);
        press("Save List");
        browser.until(() -> browser.find("#invites tbody bdi").getText().equals("Test Chat"));
        assertThat(browser.find("input[name=show-test-chat]").isSelected()).isFalse();

        browser.find("#invites a[href='app.jsp?id=test-chat&confirm=remove']").click();
        looksRight();
        press("Remove App");
        browser.until(() -> browser.findAll("input[name=position-test-chat]").isEmpty());
        looksRight();
    }

    @Test
    void appsAreManagedWithoutScriptAndMistakesShownBesideTheField() {
        browser.script(false);
        page("apps.jsp");
        type("input[name=position-dino]", "first");
        press("Save List");
        assertThat(browser.find("#position-dino-wrong").isDisplayed()).isTrue();
        browser.script(true);
        browser.complaints();
        looksRight();

        page("app.jsp?id=gajim");
        type("input[name=url-1]", "javascript:alert(1)");
        press("Save App");
        assertThat(browser.find("#url-1-hint .jive-error-text").isDisplayed()).isTrue();
        browser.complaints();
        looksRight();

        page("apps.jsp");
        type("#apps", "nonsense");
        press("Save Text");
        assertThat(browser.find("#apps-hint .jive-error-text").isDisplayed()).isTrue();
        browser.complaints();
        looksRight();
    }

    @Test
    void theCheckIsRunAndReadByKeyboard() {
        page("check.jsp");
        looksRight();

        WebElement button = browser.find("#invites input[type=submit]");
        for (int i = 0;
                i < 50 && !button.equals(browser.driver().switchTo().activeElement());
                i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.until(() -> !browser.findAll("#findings").isEmpty());

        assertThat(browser.findAll("#findings tbody tr")).hasSizeGreaterThan(12);
        assertThat(browser.findAll("#findings pre:not([tabindex='0'])")).isEmpty();
        looksRight();
    }

    private void page(String name) {
        console.page(name);
    }

    private void type(String field, String text) {
        console.type(field, text);
    }

    private void press(String button) {
        console.press(button);
    }

    private void looksRight() {
        console.looksRight();
    }

    private HttpResponse<String> useKey(String key) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.http() + "/invites_api"))
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        BodyHandlers.ofString());
    }
}

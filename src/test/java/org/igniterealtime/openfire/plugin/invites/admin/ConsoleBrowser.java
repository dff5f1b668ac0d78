// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.openqa.selenium.WebElement;

/** A real browser in which an administrator has logged in to the console. */
public final class ConsoleBrowser implements AutoCloseable {

    private final OpenfireServer server;
    private final Browser browser;

    private ConsoleBrowser(OpenfireServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /** Starts one and logs in. */
    public static ConsoleBrowser logIn(OpenfireServer server) {
        ConsoleBrowser console = new ConsoleBrowser(server, Browser.start());
        Browser browser = console.browser;
        browser.open(server.console() + "/login.jsp");
        console.type("input[name=username]", OpenfireServer.ADMIN);
        console.type("input[name=password]", OpenfireServer.ADMIN);
        browser.find("input[name=password]").submit();
        browser.until(() -> !browser.findAll("a[href*='logout=true']").isEmpty());
        browser.complaints();
        return console;
    }

    /** Everything else that a test wants to do. */
    public Browser browser() {
        return browser;
    }

    /** Opens one of the plugin's pages. */
    public void page(String name) {
        browser.open(server.console() + "/plugins/invites/" + name);
    }

    public void type(String field, String text) {
        WebElement element = browser.find(field);
        element.clear();
        element.sendKeys(text);
    }

    /** Presses the button of a page of the plugin that has this text. */
    public void press(String button) {
        browser.find("#invites input[value='" + button + "']").click();
    }

    /** Colours are left out: they are those of Openfire's own style sheet. */
    public void looksRight() {
        assertThat(browser.accessibilityProblems("#invites", "color-contrast")).isEmpty();
        assertThat(browser.complaints()).allMatch(ConsoleBrowser::isOpenfiresOwn);
    }

    /**
     * Openfire 4.7 looks for style sheets of its frame below a plugin's path, and has a bad script.
     */
    private static boolean isOpenfiresOwn(String complaint) {
        return complaint.contains("/style/framework/") || complaint.contains("/js/behaviour.js");
    }

    @Override
    public void close() {
        browser.close();
    }
}

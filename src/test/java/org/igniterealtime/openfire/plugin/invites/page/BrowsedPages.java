// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;

/** The pages for invitees on an HTTP server of their own, and a real browser to look at them. */
final class BrowsedPages implements AutoCloseable {

    static final String PASSWORD = "rosa elefanten fliegen";

    final PageServer server;
    final Browser browser;

    BrowsedPages() throws Exception {
        this(new PageServer());
    }

    BrowsedPages(PageServer server) {
        this.server = server;
        browser = Browser.start();
    }

    @Override
    public void close() throws Exception {
        browser.close();
        server.close();
    }

    /** As before the first test. */
    void reset() {
        server.newcomers().keySet().forEach(server.accounts::delete);
        // Wrong links of the test before are forgotten by then.
        server.clock.advance(Duration.ofMinutes(10));
        browser.script(true);
        browser.desktop();
        browser.agent("");
        browser.scheme("light");
        browser.complaints();
    }

    /** The landing page of a new invite. */
    String landing(NewInvite wanted) {
        return server.address() + "?" + server.invites.create(wanted).token();
    }

    /** The form of a new invite. */
    String form(NewInvite wanted, String language) {
        String token = server.invites.create(wanted).token();
        return server.address() + "/register?t=" + token + "&lang=" + language;
    }

    void type(String name, String password, String again) {
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(password);
        browser.find("#again").sendKeys(again);
    }

    /** Sends the form off by its button; what comes is another page. */
    void send() {
        browser.leaveBy(() -> browser.find("button[type=submit]").click());
    }

    /** The id of the element that has the focus. */
    String focused() {
        return browser.driver().switchTo().activeElement().getAttribute("id");
    }

    void assertNothingSticksOut() {
        assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(browser.evaluate("window.innerWidth"));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.invites.admin.ConsoleBrowser;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.browser.NeedsBrowser;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** An administrator who mails invites, and somebody who gets one, each in a real browser. */
@NeedsBrowser
@Tag("slow")
class MailBrowserIT {

    private static SmtpSink sink;
    private static OpenfireServer server;

    private ConsoleBrowser console;
    private Browser browser;

    @BeforeAll
    static void start() {
        sink = new SmtpSink(0);
        server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withProperty("mail.smtp.host", "127.0.0.1")
                                .withProperty("mail.smtp.port", Integer.toString(sink.port())));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        sink.close();
    }

    @BeforeEach
    void logIn() {
        console = ConsoleBrowser.logIn(server);
        browser = console.browser();
        console.page("settings.jsp");
        console.type("#mailFrom", "invites@example.test");
        console.press("Save Settings");
        browser.find("#invites .jive-success");
        browser.complaints();
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void make(String address) {
        console.page("invite-create.jsp");
        console.type("#email", address);
        console.press("Create Invite");
        browser.find("#link");
    }

    /** Looks again at a page until it says so. */
    private void reload(Predicate<Browser> wanted) {
        String page = browser.driver().getCurrentUrl();
        browser.until(
                () -> {
                    browser.open(page);
                    return wanted.test(browser);
                });
    }

    private static boolean isSent(Browser browser) {
        return browser.find("#letters tbody td.last").getText().equals("Sent");
    }

    @Test
    void oneIsMailedAndWhoeverItIsNotForSaysSo() throws Exception {
        make("romeo@example.net");
        console.looksRight();
        console.press("Send by Mail");
        assertThat(browser.find("#letters").getText()).contains("romeo@example.net");
        SmtpSink.Taken taken = sink.next();
        reload(MailBrowserIT::isSent);
        assertThat(browser.find("#events").getText()).contains("Mail requested");
        console.looksRight();
        String invite = browser.driver().getCurrentUrl();

        String objection =
                taken.plain()
                        .lines()
                        .filter(l -> l.contains("/not-for-me"))
                        .findFirst()
                        .orElseThrow();
        browser.phone();
        // The name in the link is one that only a test knows.
        browser.open(server.http() + objection.substring(objection.indexOf("/invite")).strip());
        assertThat(browser.accessibilityProblems()).isEmpty();
        browser.leaveBy(() -> browser.find("main form button").click());
        assertThat(browser.accessibilityProblems()).isEmpty();
        assertThat(browser.complaints()).isEmpty();

        browser.desktop();
        browser.open(invite);
        assertThat(browser.find("#state").getText()).isEqualTo("Revoked");
        assertThat(browser.find("#mail").getText()).contains("was not for them");
        console.looksRight();
    }

    @Test
    void severalAreTickedMailedAndRemindedWithoutScript() throws Exception {
        make("nurse@example.net");
        make("tybalt@example.net");
        browser.script(false);
        console.page("invites.jsp");
        List<WebElement> ticks = browser.findAll("#invites input[name=tick]");
        ticks.subList(0, 2).forEach(WebElement::click);
        browser.find("#ticked input[name=mail]").click();
        assertThat(browser.find("#invites .jive-success").getText()).contains("in a moment: 2");
        console.looksRight();

        assertThat(List.of(sink.next().to(), sink.next().to()))
                .containsExactlyInAnyOrder("nurse@example.net", "tybalt@example.net");
        browser.find("#invites td a[href^='invite.jsp?id=']").click();
        browser.find("#letters");
        reload(MailBrowserIT::isSent);
        console.press("Send a Reminder");
        assertThat(sink.next().text()).contains("Subject:");
        console.looksRight();
    }
}

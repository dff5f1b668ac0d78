// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.browser.NeedsBrowser;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.igniterealtime.openfire.plugin.invites.server.XmppClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way on a running server: a link, a browser, an account, and a client that logs in. */
@NeedsBrowser
class FormServerIT {

    private static OpenfireServer server;
    private static Browser browser;
    private static String key;

    @BeforeAll
    static void start() {
        ServerOptions options = ServerOptions.standard();
        server =
                OpenfireServer.start(
                        options.withProperty(
                                "plugin.invites.baseUrl",
                                "http://localhost:" + options.ports().http()));
        browser = Browser.start();
        key = ConsoleKeys.create(ConsoleClient.loggedIn(server), "Form");
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "true, Juliet, rosa elefanten fliegen",
        "false, рома, пароль из четырёх слов",
        "true, nurse, 'a&b=c%20 \"<ü> + stars'"
    })
    void whoeverSignsUpInTheBrowserCanLogIn(boolean script, String name, String password)
            throws Exception {
        browser.script(script);
        browser.open(ConsoleKeys.invite(server, key));
        browser.find("a.button[href*='register?t=']").click();

        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(password);
        browser.find("#again").sendKeys(password);
        browser.find("button[type=submit]").click();

        String address = browser.find("#address").getText();
        assertThat(address).isEqualToIgnoringCase(name + "@" + server.domain());
        assertThat(browser.driver().getPageSource()).doesNotContain(password);
        String username = address.substring(0, address.indexOf('@'));
        try (XmppClient client = XmppClient.loggedIn(server, username, password)) {
            assertThat(client.connection().isAuthenticated()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"admin, Somebody else", "'a b', cannot be a name", "x\u0001y, cannot be a name"})
    void whatTheServerDoesNotTakeIsSaidBesideTheField(String name, String said) throws Exception {
        browser.script(true);
        browser.open(ConsoleKeys.invite(server, key));
        browser.find("a.button[href*='register?t=']").click();
        String password = "rosa elefanten fliegen";

        browser.find("#password").sendKeys(password);
        browser.find("#again").sendKeys(password);
        browser.driver()
                .executeScript("document.getElementById('username').value = arguments[0]", name);
        browser.find("button[type=submit]").click();

        assertThat(browser.find("#username-error").getText()).contains(said);
    }
}

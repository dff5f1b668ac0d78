// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.browser.Browser;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not a test: makes the pictures of the README again. See there how to run it. */
@Tag("screenshots")
class ScreenshotsIT {

    private static final Path PICTURES = Path.of("docs");

    @Test
    void thePicturesOfTheReadme() throws Exception {
        ServerOptions options = ServerOptions.standard().withDomain("example.org");
        options =
                options.withProperty("plugin.invites.siteName", "Example Chat")
                        .withProperty(
                                "plugin.invites.baseUrl",
                                "http://localhost:" + options.ports().http());
        try (OpenfireServer server = OpenfireServer.start(options);
                Browser browser = Browser.start()) {
            ConsoleClient administrator = ConsoleClient.loggedIn(server);
            String key = ConsoleKeys.create(administrator, "Member portal");
            ConsoleKeys.create(administrator, "Newsletter");
            String landing = ConsoleKeys.invite(server, key);
            ConsoleKeys.invite(server, key);
            takeLandingPage(browser, landing);
            takeConsole(browser, server);
        }
        assertThat(PICTURES).isDirectoryContaining("glob:**.png");
    }

    private static void takeLandingPage(Browser browser, String address) {
        browser.open(address);
        browser.screenshot(PICTURES.resolve("landing-desktop.png"));
        browser.phone();
        browser.scheme("dark");
        browser.open(address);
        browser.screenshot(PICTURES.resolve("landing-phone-dark.png"));
        browser.desktop();
        browser.scheme("light");
    }

    private static void takeConsole(Browser browser, OpenfireServer server) {
        browser.open(server.console() + "/login.jsp");
        for (Map.Entry<String, String> field :
                Map.of("username", OpenfireServer.ADMIN, "password", OpenfireServer.ADMIN)
                        .entrySet()) {
            browser.find("input[name=" + field.getKey() + "]").sendKeys(field.getValue());
        }
        browser.find("input[name=password]").submit();
        browser.until(() -> !browser.driver().getCurrentUrl().contains("login.jsp"));
        for (String page : new String[] {"invites", "api-keys"}) {
            browser.open(server.console() + "/plugins/invites/" + page + ".jsp");
            // Our part of the page only: what is around it is Openfire's, with its logo.
            browser.screenshot(PICTURES.resolve("console-" + page + ".png"), "#jive-main-content");
        }
    }
}

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
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What an administrator does to the list of apps shows on the landing page at once. */
class AppsIT {

    private static final String PAGES = "/plugins/invites/";

    @Test
    void aBrokenListIsLeftAsideUntilTheConsoleMakesAGoodOne() throws Exception {
        ServerOptions options =
                ServerOptions.standard()
                        .withProperty("register.inband", "false")
                        .withProperty("plugin.invites.apps", "{\"own\": [{\"id\": \"x\"}]}");
        try (OpenfireServer server = OpenfireServer.start(options)) {
            ConsoleClient admin = ConsoleClient.loggedIn(server);
            String landing = landing(server, admin);

            assertThat(apps(landing)).contains("Conversations", "Gajim", "Spark");
            Document broken = document(admin.get(PAGES + "apps.jsp"));
            assertThat(broken.select("#invites .jive-warning").text())
                    .contains("the pages show the built-in list");
            assertThat(broken.select("#apps-hint").text()).contains("own 1, name:");

            admin.submit(PAGES + "apps.jsp?confirm=reset", Map.of("action", "reset"));
            assertThat(document(admin.get(PAGES + "apps.jsp")).select("#invites .jive-warning"))
                    .isEmpty();

            admin.submit(
                    PAGES + "app.jsp",
                    Map.of(
                            "action", "save",
                            "name", "Our Chat <é🎵>",
                            "platform-web", "yes",
                            "color", "#336699",
                            "url-1", "https://chat.example/"));
            assertThat(apps(landing)).contains("Our Chat <é🎵>").contains("Spark");

            // A form whose box is not ticked.
            admin.submit(PAGES + "apps.jsp", Map.of("action", "arrange", "position-spark", "1"));
            assertThat(apps(landing)).contains("Our Chat <é🎵>").doesNotContain("Spark");
        }
    }

    private static String landing(OpenfireServer server, ConsoleClient admin) {
        Document page =
                document(
                        admin.submit(
                                PAGES + "invite-create.jsp",
                                Map.of("action", "create", "uses", "1")));
        String link = page.getElementById("link").val();
        return server.http() + "/invite" + link.substring(link.indexOf('?')) + "&lang=en";
    }

    private static List<String> apps(String landing) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(landing)).build(),
                                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return document(answer).select(".app h3").eachText();
    }

    private static Document document(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}

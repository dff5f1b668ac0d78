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
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePageTest;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages behind Openfire's own filters and inside its frame. */
@ExtendWith(RunningServer.class)
class ConsolePagesIT {

    private static final String PAGES = "/plugins/invites/";
    private static final String HOSTILE = "\"><script>alert(1)</script> café 🎵";

    @Test
    void aKeyWorksUntilItIsRevoked(OpenfireServer server) throws Exception {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        String key = newKey(admin, "until revoked");
        assertThat(useKey(server, key).statusCode()).isEqualTo(201);
        assertThat(document(admin.get(PAGES + "api-keys.jsp")).text())
                .doesNotContain(key)
                .contains("until revoked");

        String id = key.substring(0, key.indexOf('/'));
        admin.submit(PAGES + "api-keys.jsp?revoke=" + id, Map.of("action", "revoke"));
        assertThat(useKey(server, key).statusCode()).isEqualTo(403);
    }

    @Test
    void anInviteOfTheConsoleIsInTheListAndCanBeRevoked(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        HttpResponse<String> made =
                admin.submit(
                        PAGES + "invite-create.jsp",
                        Map.of(
                                "action",
                                "create",
                                "note",
                                HOSTILE,
                                "shownAs",
                                "Хор Вероны",
                                "greeting",
                                "Привет!\r\nЖдём тебя.",
                                "uses",
                                "2"));

        Document page = document(made);
        String link = page.getElementById("link").val();
        String token = link.substring(link.indexOf('?') + 1);
        String id = made.uri().getQuery().substring("id=".length());
        assertThat(page.select("#invites svg path")).isNotEmpty();
        assertThat(page.getElementById("shownAs").text()).isEqualTo("Хор Вероны");
        assertThat(page.getElementById("said").wholeText()).isEqualTo("Привет!\nЖдём тебя.");
        Document list = document(admin.get(PAGES + "invites.jsp?state=live&search=" + token));
        assertThat(list.select("#invites tbody tr").text()).contains(HOSTILE, "admin");
        assertThat(list.select("#invites .jive-table script")).isEmpty();

        HttpResponse<String> revoked =
                admin.submit(
                        PAGES + "invite.jsp?confirm=revoke&id=" + id, Map.of("action", "revoke"));
        assertThat(document(revoked).getElementById("state").text()).isEqualTo("Revoked");
    }

    @Test
    void theListIsSavedAsAFileWithoutTheFrame(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);
        HttpResponse<String> made =
                admin.submit(
                        PAGES + "invite-create.jsp",
                        Map.of("action", "create", "note", "=1+1 for a file", "uses", "1"));
        assertThat(document(made).text()).contains("=1+1 for a file");

        HttpResponse<String> file =
                admin.get(PAGES + "invites.jsp?export=csv&search=%3D1%2B1+for+a+file");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .startsWithIgnoringCase("text/csv");
        assertThat(file.body().lines()).hasSize(2).first().asString().startsWith("\uFEFFid,kind,");
        assertThat(file.body()).contains(",'=1+1 for a file,").doesNotContain("<");
    }

    @Test
    void anOrganisationIsNotCalledLikeAUser(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        for (String name : new String[] {"Administrator", "Admin"}) {
            HttpResponse<String> refused =
                    admin.submit(
                            PAGES + "invite-create.jsp",
                            Map.of("action", "create", "shownAs", name));
            assertThat(document(refused).select("#shownAs-hint .jive-error-text").text())
                    .as(name)
                    .contains("A user of this server is called so");
        }
    }

    @Test
    void aNameOfAnyScriptSurvivesTheServersFilters(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        newKey(admin, "Ключ 鍵 مفتاح 🎵");

        assertThat(document(admin.get(PAGES + "api-keys.jsp")).select("#invites td").eachText())
                .contains("Ключ 鍵 مفتاح 🎵");
    }

    @Test
    void theFrameIsOpenfiresAndMarksTheMenuItem(OpenfireServer server) {
        HttpResponse<String> answer =
                ConsoleClient.loggedIn(server).get(PAGES + "invite-create.jsp");

        Document page = document(answer);
        assertThat(page.title()).isEqualTo("Openfire Admin Console: Create New Invite");
        assertThat(page.select("h1").eachText()).containsExactly("Create New Invite");
        assertThat(page.select("#jive-main-content #invites")).hasSize(1);
        assertThat(page.select("#jive-sidebar a").eachText())
                .contains(
                        "Invites",
                        "Create New Invite",
                        "API Keys",
                        "Apps",
                        "Figures",
                        "Invite Settings");
        assertThat(page.select("#invites-status").text()).startsWith("Invites 1.");
    }

    @Test
    void figuresAreInTheFrameAndTheirFileIsNot(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        Document page = document(admin.get(PAGES + "figures.jsp"));
        assertThat(page.select("h1").eachText()).containsExactly("Figures");
        assertThat(page.select("#jive-main-content #chart rect")).hasSize(48);
        assertThat(page.select("#months tbody tr")).hasSize(13);

        HttpResponse<String> file = admin.get(PAGES + page.getElementById("export").attr("href"));
        assertThat(file.body()).startsWith("\uFEFFmonth,source,").doesNotContain("<");
    }

    @Test
    void problemsKeepTheFrame(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        HttpResponse<String> unknown = admin.get(PAGES + "invite.jsp?id=nonesuch");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(document(unknown).select("#jive-main-content div.jive-error").text())
                .startsWith("There is no such invite.");

        HttpResponse<String> wrong =
                admin.submit(
                        PAGES + "settings.jsp", Map.of("action", "save", "baseUrl", "nonsense"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(document(wrong).select("#jive-main-content #baseUrl").val())
                .isEqualTo("nonsense");
    }

    @Test
    void nobodyGetsInWithoutLoggingIn(OpenfireServer server) {
        ConsoleClient nobody = new ConsoleClient(server.console());

        for (String page : ConsolePageTest.PAGES) {
            HttpResponse<String> seen = nobody.get(PAGES + page);
            assertThat(seen.uri().getPath()).isEqualTo("/login.jsp");
            HttpResponse<String> posted =
                    nobody.post(PAGES + page, Map.of("action", "create", "name", "x"));
            assertThat(posted.uri().getPath()).isEqualTo("/login.jsp");
        }
    }

    @Test
    void aPostWithoutTheTokenChangesNothing(OpenfireServer server) {
        ConsoleClient admin = ConsoleClient.loggedIn(server);

        HttpResponse<String> answer =
                admin.post(
                        PAGES + "api-keys.jsp", Map.of("action", "create", "name", "smuggled in"));

        assertThat(document(answer).select("div.jive-error").text())
                .contains("Nothing was changed");
        assertThat(answer.body()).doesNotContain("smuggled in").doesNotContain("new-key");
    }

    private static String newKey(ConsoleClient admin, String name) {
        Document page =
                document(
                        admin.submit(
                                PAGES + "api-keys.jsp", Map.of("action", "create", "name", name)));
        return page.getElementById("new-key").val();
    }

    private static HttpResponse<String> useKey(OpenfireServer server, String key)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.http() + "/invites_api"))
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static Document document(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }
}

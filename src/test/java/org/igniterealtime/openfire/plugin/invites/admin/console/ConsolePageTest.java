// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.RawRequest;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteIds;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages. */
public class ConsolePageTest {

    /** All of them. */
    public static final List<String> PAGES =
            List.of(
                    "invites.jsp",
                    "invite-create.jsp",
                    "invites-create.jsp",
                    "batch.jsp",
                    "cards.jsp",
                    "tree.jsp",
                    "invite.jsp",
                    "api-keys.jsp",
                    "apps.jsp",
                    "app.jsp",
                    "check.jsp",
                    "logo.jsp",
                    "settings.jsp");

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    /** Those that open by themselves: the page of an invite needs one. */
    static List<String> opened() {
        return PAGES.stream()
                .filter(page -> !List.of("invite.jsp", "batch.jsp", "cards.jsp").contains(page))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("opened")
    void aPageHasWhatOpenfiresFrameNeeds(String address) {
        Answer answer = browser.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("frame-ancestors 'self'");
        assertThat(answer.page().title()).isNotBlank();
        assertThat(answer.page().select("head meta[name=pageID]").attr("content"))
                .startsWith("invites-");
        assertThat(answer.page().getElementById("invites-status").text())
                .isEqualTo(
                        "Invites 1.2.3 -- API address: https://host.example.org:7443/invites_api");
    }

    @ParameterizedTest
    @MethodSource("opened")
    void whatDoesNotWorkIsOnEveryPageWithItsReason(String address) {
        console.problems.add(HealthProblem.error("admin.problem.part", "<b>/invite</b>", "it's 7"));
        console.problems.add(HealthProblem.warning("admin.problem.binding"));

        Answer answer = browser.get(address);

        assertThat(answer.messages("error")).isEqualTo("<b>/invite</b> does not work: it's 7");
        assertThat(answer.messages("warning")).contains("The HTTP binding is disabled.");
    }

    @Test
    void aPostWithoutTheTokenChangesNothing() {
        postsThatDoNothing(fields -> fields.remove(CsrfToken.FIELD));
    }

    @Test
    void aPostWithAnotherSessionsTokenChangesNothing() {
        String foreign = console.browser().form("settings.jsp", "save").get(CsrfToken.FIELD);

        postsThatDoNothing(fields -> fields.put(CsrfToken.FIELD, foreign));
    }

    @Test
    void aPostWithAnEmptyTokenFromNobodysSessionChangesNothing() {
        Answer answer =
                console.browser()
                        .post("api-keys.jsp", Map.of("action", "create", CsrfToken.FIELD, ""));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(console.keys.list()).isEmpty();
    }

    private interface Spoil {
        void spoil(Map<String, String> fields);
    }

    private void postsThatDoNothing(Spoil spoil) {
        String id = console.keys.create("", "admin").key().id();
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        refused("api-keys.jsp", "create", Map.of("name", "x"), spoil);
        refused("api-keys.jsp?revoke=" + id, "revoke", Map.of(), spoil);
        refused("invite-create.jsp", "create", Map.of("note", "x"), spoil);
        refused("invite.jsp?confirm=revoke&id=" + invite.id(), "revoke", Map.of(), spoil);
        refused("settings.jsp", "save", Map.of("siteName", "x"), spoil);
        refused("apps.jsp", "arrange", Map.of("position-dino", "1"), spoil);
        refused("apps.jsp", "text", Map.of("apps", "{\"hidden\": [\"dino\"]}"), spoil);
        refused("apps.jsp?confirm=reset", "reset", Map.of(), spoil);
        refused("app.jsp?id=gajim", "save", Map.of("name", "x"), spoil);

        assertThat(console.keys.list()).hasSize(1).noneMatch(key -> key.isRevoked());
        assertThat(console.stored()).isOne();
        assertThat(console.invites.findLive(invite.token())).isPresent();
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).isEmpty();
    }

    private void refused(String page, String action, Map<String, String> fields, Spoil spoil) {
        Map<String, String> all = browser.form(page, action);
        all.putAll(fields);
        spoil.spoil(all);

        Answer answer = browser.post(page.replaceAll("\\?.*", ""), all);

        assertThat(answer.status()).as(page).isEqualTo(303);
        assertThat(browser.get(answer.header("Location")).messages("error"))
                .as(page)
                .contains("Nothing was changed");
    }

    @Test
    void aFormInASecondTabStaysGood() {
        Map<String, String> first = browser.form("api-keys.jsp", "create");
        browser.submit("settings.jsp", "save", Map.of("siteName", "Example"));
        browser.submit("api-keys.jsp", "create", Map.of("name", "second"));

        first.put("name", "first");
        browser.post("api-keys.jsp", first);

        assertThat(console.keys.list()).hasSize(2);
    }

    @Test
    void aMessageIsShownOnce() {
        browser.submit("settings.jsp", "save", Map.of("siteName", "Example"));

        assertThat(browser.get("settings.jsp").messages("success")).isNotEmpty();
        assertThat(browser.get("settings.jsp").messages("success")).isEmpty();
    }

    @Test
    void anUnknownActionIsABadRequest() {
        Map<String, String> fields = new HashMap<>(browser.form("settings.jsp", "save"));
        fields.put("action", "destroy");

        for (String page : PAGES) {
            Answer answer = browser.post(page, fields);
            assertThat(answer.status()).as(page).isEqualTo(400);
            assertThat(answer.messages("error")).contains("nothing was changed");
        }
        assertThat(console.properties).isEmpty();
    }

    @Test
    void withoutAnAdministratorThereIsNothing() {
        Map<String, String> fields = browser.form("api-keys.jsp", "create");
        console.administrator = Optional.empty();

        for (String page : PAGES) {
            assertThat(browser.get(page).status()).isEqualTo(403);
            assertThat(browser.post(page, fields).status()).isEqualTo(403);
        }
        assertThat(console.keys.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE"})
    void otherMethodsAreRefused(String method) {
        Answer answer = browser.request(method, "invites.jsp");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void withoutADatabaseThePagesSaySoAndSettingsGoOn() {
        Map<String, String> fields = browser.form("invite-create.jsp", "create");
        console.database.goAway();

        for (String page :
                List.of("invites.jsp", "api-keys.jsp", "invite.jsp?id=" + InviteIds.leastAt(0))) {
            Answer answer = browser.get(page);
            assertThat(answer.status()).as(page).isEqualTo(503);
            assertThat(answer.messages("error")).contains("The database cannot be reached");
            assertThat(answer.page().title()).isNotBlank();
            assertThat(answer.page().select("meta[name=pageID]")).isNotEmpty();
        }
        assertThat(browser.post("invite-create.jsp", fields).status()).isEqualTo(503);
        assertThat(browser.get("settings.jsp").status()).isEqualTo(200);

        console.database.comeBack();
        assertThat(browser.get("invites.jsp").messages("error")).isEmpty();
        assertThat(console.stored()).isZero();
        assertThat(console.audit).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invites.jsp?search=%ZZ",
                "invites.jsp?search=%C3",
                "invites.jsp?search=%00%ff",
                "invites.jsp?%",
                "invite.jsp?id=%",
                "api-keys.jsp?revoke=%E0%80"
            })
    void badlyEncodedParametersDoNoHarm(String address) {
        TestBrowser raw = console.browser();

        assertThat(RawRequest.get(raw.get("invites.jsp").response().uri(), address))
                .containsPattern("^HTTP/1.1 (200|303|400|404) ");
    }

    @Test
    void everyLanguageHasEveryPage() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")).noted("hello"));
        String id = console.keys.create("", "admin").key().id();
        browser.submit("app.jsp?id=dino", "save", Map.of("name", "Dyno"));
        for (Locale language : Texts.LANGUAGES) {
            console.locale = language;
            for (String page :
                    List.of(
                            "invites.jsp",
                            "invite-create.jsp",
                            "invite.jsp?id=" + invite.id(),
                            "invite.jsp?confirm=revoke&id=" + invite.id(),
                            "api-keys.jsp?revoke=" + id,
                            "api-keys.jsp",
                            "apps.jsp",
                            "apps.jsp?confirm=reset",
                            "app.jsp",
                            "app.jsp?id=gajim",
                            "app.jsp?id=dino&confirm=remove",
                            "check.jsp",
                            "logo.jsp",
                            "settings.jsp")) {
                Document shown = browser.get(page).page();
                assertThat(shown.getElementById("invites").attr("lang"))
                        .isEqualTo(language.toLanguageTag());
                assertThat(shown.getElementById("invites").attr("dir"))
                        .isEqualTo(language.getLanguage().equals("fa") ? "rtl" : "ltr");
            }
        }
    }
}

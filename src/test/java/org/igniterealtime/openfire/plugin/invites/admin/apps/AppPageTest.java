// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.AppLink;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppPageTest {

    private static final String PAGE = "app.jsp";
    private static final Map<String, String> OURS =
            Map.of(
                    "name", "Ünser <Chat> 🎵",
                    "platform-web", "yes",
                    "opensInvites", "yes",
                    "color", "#ffee00",
                    "url-1", "https://chat.example.org/?a=b&c=d",
                    "url-3", "https://play.google.com/store/apps/details?id=org.example",
                    "text-3", "Google Play",
                    "referrer-3", "yes",
                    "setup-en", "Open it.",
                    "setup-de", "Öffnen.");

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();
    private final Apps apps = new Apps(console.settings.apps()::get);

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void anAppIsAddedWithAllThatItHas() {
        Answer answer = browser.submitAndFollow(PAGE, "save", OURS);

        assertThat(answer.messages("success")).isEqualTo("The app Ünser <Chat> 🎵 was saved.");
        assertThat(apps.find("unser-chat"))
                .contains(
                        new App(
                                "unser-chat",
                                "Ünser <Chat> 🎵",
                                Set.of(Platform.WEB),
                                "#ffee00",
                                true,
                                List.of(
                                        new AppLink("", "https://chat.example.org/?a=b&c=d", false),
                                        new AppLink(
                                                "Google Play",
                                                "https://play.google.com/store/apps/details?id=org.example",
                                                true)),
                                Map.of("en", "Open it.", "de", "Öffnen.")));
        assertThat(apps.all()).hasSize(apps.shipped().size() + 1);
        assertThat(answer.page().select("tbody bdi").eachText()).endsWith("Ünser <Chat> 🎵");
        assertThat(console.audit).hasSize(1);
        assertThat(console.audit.get(0).summary())
                .isEqualTo("saved the app unser-chat of the list of apps");
        assertThat(console.audit.get(0).details())
                .contains("\"https://chat.example.org/?a=b&c=d\"");
    }

    @Test
    void anIdIsMadeOfTheNameAndIsFree() {
        for (String name : new String[] {"Gajim", "应用", "应用", "-- " + "x".repeat(50)}) {
            Map<String, String> fields = new HashMap<>(OURS);
            fields.put("name", name);
            browser.submit(PAGE, "save", fields);
        }

        assertThat(apps.all())
                .extracting(App::id)
                .endsWith("gajim-2", "app", "app-2", "x".repeat(36));
    }

    @Test
    void anOwnAppIsChangedAndWhatTheFormDoesNotShowStays() {
        console.settings
                .apps()
                .set(
                        """
                        {"order": ["ours"], "own": [{"id": "ours", "name": "Ours",
                         "platforms": ["web"], "links": [{"url": "https://o.example/"}],
                         "setup": {"it": "Apri.", "pt-BR": "Abra.", "en": "Open."}}]}
                        """);

        Document form = browser.get(PAGE + "?id=ours").page();
        assertThat(form.getElementById("name").val()).isEqualTo("Ours");
        assertThat(form.getElementById("platform-web").hasAttr("checked")).isTrue();
        assertThat(form.getElementById("setup-pt").val()).isEqualTo("Abra.");
        assertThat(form.select("input[name=url-1]").val()).isEqualTo("https://o.example/");

        browser.submit(PAGE + "?id=ours", "save", Map.of("name", "Theirs", "setup-en", ""));

        App changed = apps.find("ours").orElseThrow();
        assertThat(changed.name()).isEqualTo("Theirs");
        assertThat(changed.setup()).isEqualTo(Map.of("it", "Apri.", "pt", "Abra."));
        assertThat(changed.setup(Locale.forLanguageTag("pt-BR"))).contains("Abra.");
        assertThat(apps.all()).extracting(App::id).startsWith("ours");
    }

    @Test
    void anAppOfThePluginIsChangedAndRestored() {
        browser.submit(PAGE + "?id=gajim", "save", Map.of("name", "Our Gajim"));

        assertThat(apps.find("gajim").orElseThrow().name()).isEqualTo("Our Gajim");
        assertThat(apps.all()).hasSize(apps.shipped().size());
        Element row =
                browser.get("apps.jsp")
                        .page()
                        .selectFirst("input[name=position-gajim]")
                        .closest("tr");
        assertThat(row.text()).contains("Changed");
        String restore = row.selectFirst("a[href*=confirm]").attr("href");
        assertThat(browser.get(restore).page().text()).contains("undo the changes to this app");

        browser.submit(restore, "remove", Map.of());

        assertThat(apps.all()).isEqualTo(apps.shipped());
        assertThat(console.properties).isEmpty();
    }

    @Test
    void anOwnAppIsRemovedAfterAQuestion() {
        browser.submit(PAGE, "save", OURS);

        String remove = PAGE + "?id=unser-chat&confirm=remove";
        assertThat(browser.get(remove).page().text()).contains("Ünser <Chat> 🎵");
        Answer answer = browser.submitAndFollow(remove, "remove", Map.of());

        assertThat(answer.messages("success")).isEqualTo("The app Ünser <Chat> 🎵 was removed.");
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).hasSize(2);
    }

    @Test
    void theOnlyAppThatIsShownCannotBeRemoved() {
        browser.submit(PAGE, "save", OURS);
        Map<String, String> fields = browser.form("apps.jsp", "arrange");
        fields.keySet().removeIf(n -> n.startsWith("show-") && !n.equals("show-unser-chat"));
        browser.post("apps.jsp", fields);

        Answer answer =
                browser.submitAndFollow(PAGE + "?id=unser-chat&confirm=remove", "remove", Map.of());

        assertThat(answer.messages("error")).contains("At least one app has to be shown.");
        assertThat(apps.all()).extracting(App::id).containsExactly("unser-chat");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name-hint, Please enter a name",
        "color, red, color-hint, A colour has the form",
        "url-1, javascript:alert(1), url-1-hint, Please enter an address",
        "url-1, '\"><script>alert(1)</script>', url-1-hint, Please enter an address",
        "text-1, " + LONG + ", text-1-hint, The name of a store",
        "setup-fa, "
                + LONG
                + LONG
                + LONG
                + LONG
                + LONG
                + LONG
                + LONG
                + LONG
                + LONG
                + ", setup-fa-hint, A text has"
    })
    void aMistakeIsShownBesideTheFieldAndWhatWasTypedStays(
            String field, String typed, String hint, String says) {
        Map<String, String> fields = new HashMap<>(OURS);
        fields.put(field, typed);

        Answer answer = browser.submit(PAGE, "save", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).isEmpty();
        Document page = answer.page();
        Element input = page.selectFirst("input[name=" + field + "]");
        assertThat(input.val()).isEqualTo(typed);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(hint).select(".jive-error-text").text()).startsWith(says);
        assertThat(page.select("[aria-invalid=true]")).hasSize(1);
        assertThat(page.select("form script")).isEmpty();
        assertThat(page.getElementById("platform-web").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=text-2]").val()).isEqualTo("Google Play");
        assertThat(page.select("input[name=referrer-2]").hasAttr("checked")).isTrue();
    }

    @Test
    void platformsAndLinksMustBeThere() {
        Answer answer = browser.submit(PAGE, "save", Map.of("name", "Ours", "text-1", "Shop"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".jive-error-text").eachText())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("Please choose at least one"))
                .anyMatch(text -> text.startsWith("Please enter an address"));
        assertThat(browser.submit(PAGE, "save", Map.of("name", "Ours")).page().text())
                .contains("One to six addresses are needed.");
    }

    @Test
    void whatDoesNotFitIntoAPropertyIsRefusedAndStaysTyped() {
        Map<String, String> fields = new HashMap<>(OURS);
        for (String language : new String[] {"en", "de", "es", "fr", "nl", "ru"}) {
            fields.put("setup-" + language, "ы".repeat(300));
        }

        Answer answer = browser.submit(PAGE, "save", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages("error")).contains("a property of the server holds 3,000");
        assertThat(answer.page().getElementById("setup-ru").val()).isEqualTo("ы".repeat(300));
        assertThat(answer.page().select("input[name=id]").val()).isEmpty();
        assertThat(console.properties).isEmpty();
    }

    @Test
    void anAppThatThereIsNotIsNamedSo() {
        for (String address : new String[] {"?id=nonesuch", "?id=gajim&confirm=remove"}) {
            Answer answer = browser.get(PAGE + address);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(browser.get(answer.header("Location")).messages("error"))
                    .startsWith("There is no such app");
        }
        Map<String, String> fields = browser.form(PAGE, "save");
        fields.put("id", "nonesuch");
        assertThat(browser.post(PAGE, fields).status()).isEqualTo(303);
        fields.put("id", "gajim");
        fields.put("action", "remove");
        browser.post(PAGE, fields);
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).isEmpty();
    }

    private static final String LONG =
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.check.Diagnosis;
import org.igniterealtime.openfire.plugin.invites.check.Finding;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.check.Subject;
import org.igniterealtime.openfire.plugin.invites.settings.Who;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsPageTest {

    private static final String PAGE = "settings.jsp";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void everySettingHasItsDefaultAndAHintBesideIt() {
        Document page = browser.get(PAGE).page();

        assertThat(page.getElementById("baseUrl").val()).isEmpty();
        assertThat(page.getElementById("baseUrl").attr("placeholder"))
                .isEqualTo("https://host.example.org:7443");
        assertThat(page.getElementById("baseUrl-hint").text())
                .contains("reverse proxy", "Default: https://host.example.org:7443");
        assertThat(page.getElementById("siteName-hint").text()).contains("Default: example.org");
        assertThat(page.getElementById("defaultLifetime-hint").text()).contains("Default: 7 days.");
        assertThat(page.getElementById("retention-hint").text()).contains("Default: 30 days.");
    }

    @Test
    void allSettingsAreSavedAndShownAgain() {
        Answer saved =
                browser.submitAndFollow(
                        PAGE,
                        "save",
                        Map.of(
                                "baseUrl", "https://chat.example.org/xmpp/",
                                "siteName", "Café Example 🎵",
                                "defaultLifetime", "12",
                                "defaultLifetimeUnit", "hours",
                                "retention", "2",
                                "retentionUnit", "weeks"));

        assertThat(console.properties)
                .containsOnly(
                        Map.entry("plugin.invites.baseUrl", "https://chat.example.org/xmpp"),
                        Map.entry("plugin.invites.siteName", "Café Example 🎵"),
                        Map.entry("plugin.invites.defaultLifetime", "43200000"),
                        Map.entry("plugin.invites.retention", "1209600000"));
        assertThat(saved.messages("success")).isEqualTo("Settings updated successfully.");
        Document page = saved.page();
        assertThat(page.getElementById("baseUrl").val()).isEqualTo("https://chat.example.org/xmpp");
        assertThat(page.getElementById("siteName").val()).isEqualTo("Café Example 🎵");
        assertThat(page.getElementById("defaultLifetime").val()).isEqualTo("12");
        assertThat(page.select("select[name=defaultLifetimeUnit] [selected]").val())
                .isEqualTo("hours");
        assertThat(page.select("select[name=retentionUnit] [selected]").val()).isEqualTo("weeks");
        assertThat(page.getElementById("invites-status").text())
                .contains("https://chat.example.org/xmpp/invites_api");
        assertThat(page.getElementById("baseUrl-hint").text())
                .contains("Default: https://host.example.org:7443");
    }

    @Test
    void aNewAddressIsCheckedWhenItIsSaved() {
        console.reports.next =
                new Report(
                        0,
                        "https://chat.example.org",
                        List.of(
                                new Finding(
                                        Subject.ADDRESS,
                                        Diagnosis.ADDRESS_FOREIGN,
                                        List.of("https://chat.example.org", "404"),
                                        List.of())));

        Answer saved =
                browser.submitAndFollow(
                        PAGE, "save", Map.of("baseUrl", "https://chat.example.org"));

        assertThat(saved.messages("success")).isEqualTo("Settings updated successfully.");
        assertThat(saved.messages("error")).contains("Faults: 1.");
        assertThat(console.reports.looks).isEqualTo(1);

        browser.submit(PAGE, "save", Map.of("siteName", "Example"));
        assertThat(console.reports.looks).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithAHostsNameIsSaid() {
        Answer answer = browser.submit(PAGE, "save", Map.of("baseUrl", "https://my_host.example"));

        assertThat(answer.page().getElementById("baseUrl-hint").text()).contains("underscore");
        assertThat(console.reports.looks).isZero();
    }

    @Test
    void whoMayInviteAndRegisterIsChosenFromLists() {
        console.names.people.addGroup("Choir");
        console.names.people.addGroup("Orchestra, brass");
        Answer saved =
                browser.submitAndFollow(
                        PAGE,
                        "save",
                        Map.of(
                                "inviteOnly", "false",
                                "contactInvites", "nobody",
                                "accountInvites", "groups",
                                "accountInviteGroups", "Choir\r\nOrchestra, brass\r\n",
                                "accountInvitesPerUser", "3",
                                "failuresAllowed", "0"));

        assertThat(saved.messages("success")).isEqualTo("Settings updated successfully.");
        assertThat(console.settings.inviteOnly().get()).isFalse();
        assertThat(console.settings.contactInvites().get()).isEqualTo(Who.NOBODY);
        assertThat(console.settings.accountInvites().get()).isEqualTo(Who.GROUPS);
        assertThat(console.settings.accountInviteGroups().get())
                .containsExactly("Choir", "Orchestra, brass");
        assertThat(console.settings.accountInvitesPerUser().get()).isEqualTo(3);
        assertThat(console.settings.failuresAllowed().get()).isZero();
        assertThat(saved.page().select("select[name=accountInvites] [selected]").val())
                .isEqualTo("groups");
        assertThat(saved.page().getElementById("accountInviteGroups").text())
                .contains("Choir", "Orchestra, brass");
    }

    @Test
    void passwordsAndTheWebChatAreSettings() {
        Document page = browser.get(PAGE).page();
        assertThat(page.getElementById("shortestPassword-hint").text()).contains("Default: 10");
        assertThat(page.getElementById("webChatUrl-hint").text()).contains("Default: none");

        Answer saved =
                browser.submitAndFollow(
                        PAGE,
                        "save",
                        Map.of(
                                "shortestPassword", "16",
                                "webChatUrl", "https://chat.example.org/web?a=b#c"));

        assertThat(console.settings.shortestPassword().get()).isEqualTo(16);
        assertThat(console.settings.webChatUrl().get())
                .isEqualTo("https://chat.example.org/web?a=b#c");
        assertThat(saved.page().getElementById("webChatUrl").val())
                .isEqualTo("https://chat.example.org/web?a=b#c");
        assertThat(console.audit.get(0).details())
                .contains(
                        "plugin.invites.shortestPassword = 16",
                        "plugin.invites.webChatUrl = https://chat.example.org/web?a=b#c");
    }

    @Test
    void whatDoesNotFitIntoAPropertyIsRefused() {
        haveGroups(280);
        String groups = String.join("\n", console.names.people.groups(280));

        Answer answer = browser.submit(PAGE, "save", Map.of("accountInviteGroups", groups));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
        assertThat(answer.page().getElementById("accountInviteGroups").val()).isEqualTo(groups);
        assertThat(answer.page().getElementById("accountInviteGroups-hint").text())
                .contains("holds 3000 bytes");
    }

    @Test
    void theGroupsThatThereAreAreOfferedAndOthersRefused() {
        console.names.people.addGroup("Choir");
        console.names.people.addGroup("Orchestra");

        Document page = browser.get(PAGE).page();
        assertThat(page.select("input[type=checkbox][name=accountInviteGroups]").eachAttr("value"))
                .containsExactly("Choir", "Orchestra");

        Answer answer =
                browser.submit(PAGE, "save", Map.of("accountInviteGroups", "Choir\nNoSuchGroup"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
        Document form = answer.page();
        assertThat(
                        form.getElementById("accountInviteGroups-hint")
                                .select(".jive-error-text")
                                .text())
                .contains("NoSuchGroup")
                .doesNotContain("Choir");
        assertThat(form.select("input[name=accountInviteGroups][checked]").eachAttr("value"))
                .containsExactly("Choir", "NoSuchGroup");
    }

    @Test
    void aGroupThatIsGoneKeepsNobodyFromSavingTheRestAndCanBeTakenOut() {
        console.names.people.addGroup("Choir");
        console.settings.accountInviteGroups().set("Gone");

        browser.submit(PAGE, "save", Map.of("siteName", "Example"));

        assertThat(console.settings.siteName().get()).isEqualTo("Example");
        assertThat(console.settings.accountInviteGroups().get()).containsExactly("Gone");

        browser.submit(PAGE, "save", Map.of("accountInviteGroups", "Choir"));

        assertThat(console.settings.accountInviteGroups().get()).containsExactly("Choir");
    }

    @Test
    void theNamesOfManyGroupsAreTyped() {
        haveGroups(101);

        Answer saved =
                browser.submitAndFollow(
                        PAGE,
                        "save",
                        Map.of("accountInviteGroups", "Ünser Chor 007\r\nÜnser Chor 009"));

        assertThat(console.settings.accountInviteGroups().get())
                .containsExactly("Ünser Chor 007", "Ünser Chor 009");
        assertThat(saved.page().getElementById("accountInviteGroups").val())
                .isEqualTo("Ünser Chor 007\nÜnser Chor 009");
    }

    private void haveGroups(int count) {
        for (int i = 0; i < count; i++) {
            console.names.people.addGroup(String.format(Locale.ROOT, "Ünser Chor %03d", i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inviteOnly, perhaps",
        "accountInvites, friends",
        "contactInvites, groups",
        "accountInvitesPerUser, 0",
        "failuresAllowed, -1"
    })
    void whatIsNotInAListOrOutOfRangeChangesNothing(String name, String value) {
        Answer answer = browser.submit(PAGE, "save", Map.of(name, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
    }

    @Test
    void anEmptyFieldGoesBackToTheDefault() {
        console.settings.siteName().set("Example");
        console.settings.retention().set("86400000");

        browser.submit(PAGE, "save", Map.of("siteName", " ", "retention", ""));

        assertThat(console.properties).isEmpty();
        assertThat(console.audit)
                .containsExactly(
                        new TestConsole.Deed(
                                "admin",
                                "changed the settings of invites",
                                "plugin.invites.siteName = example.org;"
                                        + " plugin.invites.retention = PT720H"));
    }

    @Test
    void savingWhatIsThereAlreadyChangesNothing() {
        console.settings.siteName().set("Example");
        // No form can show this one exactly.
        console.settings.retention().set("86400001");

        Answer answer = browser.submitAndFollow(PAGE, "save", Map.of());

        assertThat(answer.messages("success")).isNotEmpty();
        assertThat(console.audit).isEmpty();
        assertThat(console.settings.retention().get()).isEqualTo(Duration.ofMillis(86400001));
    }

    @ParameterizedTest
    @CsvSource({
        "baseUrl, chat.example.org",
        "baseUrl, javascript:alert(1)",
        "baseUrl, https://chat.example.org/?a=b",
        "baseUrl, '\"><script>alert(1)</script>'",
        "siteName, " + LONG,
        "shortestPassword, 5",
        "shortestPassword, 65",
        "shortestPassword, ten",
        "webChatUrl, chat.example.org",
        "webChatUrl, javascript:alert(1)",
        "defaultLifetime, 0",
        "defaultLifetime, -5",
        "defaultLifetime, 99999",
        "retention, x"
    })
    void oneBadFieldKeepsAllFromBeingSavedAndWhatWasTypedStays(String field, String typed) {
        Answer answer =
                browser.submit(
                        PAGE,
                        "save",
                        field.equals("siteName")
                                ? Map.of(field, typed, "retention", "9")
                                : Map.of(field, typed, "siteName", "Example"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).isEmpty();
        assertThat(answer.messages("error")).startsWith("Nothing was saved");
        Document page = answer.page();
        assertThat(page.getElementById(field).val()).isEqualTo(typed);
        assertThat(page.getElementById(field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(field + "-hint").select(".jive-error-text").text())
                .startsWith(field.equals("siteName") ? "A site name has" : "Please enter");
        assertThat(page.select("[aria-invalid=true]")).hasSize(1);
        assertThat(page.select("form script")).isEmpty();
    }

    private static final String LONG =
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                    + "xxxxxxxxxxxxxxxxxxxxxxx";
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppsPageTest {

    private static final String PAGE = "apps.jsp";
    private static final String PROPERTY = "plugin.invites.apps";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    /** What the pages for invitees would show. */
    private final Apps apps = new Apps(console.settings.apps()::get);

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void theListHasEveryAppOfThePluginInOrder() {
        Document page = browser.get(PAGE).page();

        assertThat(page.select("tbody bdi").eachText())
                .isEqualTo(apps.shipped().stream().map(App::name).toList());
        assertThat(page.select("input[name^=show-][checked]")).hasSize(apps.shipped().size());
        assertThat(page.select("input[name=position-monal]").val()).isEqualTo("2");
        assertThat(row(page, "monal").text()).contains("iPhone", "Yes", "Built in");
        assertThat(row(page, "gajim").text()).contains("Windows Mac Linux", "No");
        assertThat(row(page, "gajim").select("a[href]").eachAttr("href"))
                .containsExactly("app.jsp?id=gajim");
        assertThat(page.select("svg.tile text").first().text()).isEqualTo("C");
        assertThat(page.getElementById("apps").wholeText()).isEmpty();
        assertThat(page.select("input[name=confirm][value=reset]")).isEmpty();
    }

    @Test
    void appsAreHiddenAndMoved() {
        Map<String, String> fields = browser.form(PAGE, "arrange");
        fields.remove("show-spark");
        fields.put("position-dino", "1");
        fields.put("position-conversations", "3");

        Answer answer = browser.get(browser.post(PAGE, fields).header("Location"));

        assertThat(answer.messages("success")).isEqualTo("The list of apps was saved.");
        assertThat(apps.all()).extracting(App::id).startsWith("dino", "monal", "conversations");
        assertThat(apps.find("spark")).isEmpty();
        Document page = answer.page();
        assertThat(page.select("input[name=position-dino]").val()).isEqualTo("1");
        assertThat(page.select("input[name=show-spark]").hasAttr("checked")).isFalse();
        assertThat(page.getElementById("apps").wholeText()).contains("\"hidden\"", "\"spark\"");
        assertThat(console.audit)
                .containsExactly(
                        new TestConsole.Deed(
                                "admin",
                                "changed the list of apps",
                                PROPERTY + " = " + console.properties.get(PROPERTY)));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 'e,a,b,c,d,f'",
        "1, 5, 'b,c,d,e,a,f'",
        "1, 999, 'b,c,d,e,f,a'",
        "3, 4, 'a,b,d,c,e,f'",
    })
    void anAppThatIsMovedGetsThePositionThatWasTyped(int from, String to, String expected) {
        List<String> ids = apps.shipped().stream().map(App::id).toList();

        browser.submit(PAGE, "arrange", Map.of("position-" + ids.get(from - 1), to));

        String first =
                String.join(
                        ",",
                        apps.all().stream()
                                .map(app -> letter(ids.indexOf(app.id())))
                                .filter(letter -> letter.compareTo("f") <= 0)
                                .toList());
        assertThat(first).isEqualTo(expected);
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    @Test
    void savingWhatIsThereAlreadyKeepsThePluginsOwnList() {
        browser.submit(PAGE, "arrange", Map.of());

        assertThat(console.properties).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "first", "1000", "1.5", "\"><script>alert(1)</script>"})
    void whatIsNoPositionIsShownBesideTheFieldAndNothingIsSaved(String typed) {
        Map<String, String> fields = browser.form(PAGE, "arrange");
        fields.put("position-dino", typed);
        fields.remove("show-spark");

        Answer answer = browser.post(PAGE, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).isEmpty();
        assertThat(answer.messages("error")).startsWith("Nothing was saved");
        Element field = answer.page().selectFirst("input[name=position-dino]");
        assertThat(field.val()).isEqualTo(typed);
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().getElementById(field.attr("aria-describedby")).text())
                .startsWith("Please enter a whole number");
        assertThat(answer.page().select("input[name=show-spark]").hasAttr("checked")).isFalse();
        assertThat(answer.page().select("[aria-invalid=true]")).hasSize(1);
        assertThat(answer.page().select("form script")).isEmpty();
    }

    @Test
    void notAllAppsCanBeHidden() {
        Map<String, String> fields = browser.form(PAGE, "arrange");
        fields.keySet().removeIf(name -> name.startsWith("show-"));

        Answer answer = browser.post(PAGE, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages("error")).isEqualTo("At least one app has to be shown.");
        assertThat(console.properties).isEmpty();
    }

    @Test
    void anAppThatWasNotInTheFormStaysAsItIs() {
        Map<String, String> old = browser.form(PAGE, "arrange");
        console.settings.apps().set("{\"own\": [%s]}".formatted(app("late")));
        old.put("position-dino", "1");

        browser.post(PAGE, old);

        assertThat(apps.all()).extracting(App::id).startsWith("dino").endsWith("late");
    }

    @Test
    void theListIsReplacedByText() {
        String json = "{\r\n\t\"hidden\": [\"spark\"],\n  \"own\": [" + app("ours") + "]\r\n}";

        Answer answer = browser.submitAndFollow(PAGE, "text", Map.of("apps", json));

        assertThat(answer.messages("success")).isEqualTo("The list of apps was saved.");
        assertThat(apps.all()).extracting(App::id).endsWith("ours").doesNotContain("spark");
        assertThat(row(answer.page(), "ours").text()).contains("Own");
        assertThat(console.properties.get(PROPERTY)).startsWith("{\"hidden\":[\"spark\"],\"own\":");
    }

    @Test
    void whatIsWrongWithTextIsNamedAndWhatWasTypedStays() {
        String json =
                "{\n  \"own\": ["
                        + app("ours").replace("https:", "javascript:")
                        + "],\n"
                        + "  \"hidden\": [\"</textarea><script>alert(1)</script>\"]\n}";

        Answer answer = browser.submit(PAGE, "text", Map.of("apps", json));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.properties).isEmpty();
        Element area = answer.page().getElementById("apps");
        assertThat(area.wholeText()).isEqualTo(json);
        assertThat(area.attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().getElementById("apps-hint").text())
                .contains(
                        "own 1, links 1, url: Please enter an address that begins with https://",
                        "alert(1)</script>: No app has this id.");
        assertThat(answer.page().select("form script")).isEmpty();
    }

    @Test
    void whatDoesNotFitIntoAPropertyIsRefused() {
        String half = app("ours").replace("Ours", "é".repeat(60));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            many.append(i == 0 ? "" : ",").append(half.replace("ours", "ours" + i));
        }
        String json = "{\"own\": [" + many + "]}";

        Answer answer = browser.submit(PAGE, "text", Map.of("apps", json));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.messages("error"))
                .startsWith("Nothing was saved: the changes")
                .contains("holds 3,000.");
        assertThat(answer.page().getElementById("apps").wholeText()).isEqualTo(json);
        assertThat(console.properties).isEmpty();
        assertThat(json.length()).isLessThan(Setting.LONGEST);
    }

    @Test
    void brokenTextInThePropertyIsShownWithItsReasonAndCanBeUndone() {
        console.properties.put(PROPERTY, "{\"own\": [{}]} <broken>");

        Answer broken = browser.get(PAGE);

        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.page().select("tbody bdi").eachText()).contains("Conversations");
        assertThat(broken.page().getElementById("apps").wholeText())
                .isEqualTo("{\"own\": [{}]} <broken>");
        assertThat(broken.page().getElementById("apps-hint").text()).contains("This is no JSON.");

        Answer asked = browser.get(PAGE + "?confirm=reset");
        assertThat(asked.page().text()).contains("Are you sure");
        Answer undone = browser.submitAndFollow(PAGE + "?confirm=reset", "reset", Map.of());
        assertThat(undone.messages("success")).contains("built-in list again");
        assertThat(console.properties).isEmpty();
        assertThat(console.audit).hasSize(1);
    }

    @Test
    void anEmptyTextGoesBackToThePluginsOwnList() {
        console.settings.apps().set("{\"hidden\": [\"spark\"]}");

        browser.submit(PAGE, "text", new HashMap<>(Map.of("apps", " \n")));

        assertThat(console.properties).isEmpty();
    }

    private static Element row(Document page, String id) {
        return page.selectFirst("input[name=position-" + id + "]").closest("tr");
    }

    private static String app(String id) {
        return """
        {"id": "%s", "name": "Ours", "platforms": ["web"], "links": [{"url": "https://o.example/"}]}"""
                .formatted(id);
    }
}

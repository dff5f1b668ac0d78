// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.check.Diagnosis;
import org.igniterealtime.openfire.plugin.invites.check.Finding;
import org.igniterealtime.openfire.plugin.invites.check.Outcome;
import org.igniterealtime.openfire.plugin.invites.check.Report;
import org.igniterealtime.openfire.plugin.invites.check.Subject;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckPageTest {

    private static final String PAGE = "check.jsp";
    private static final String BASE_URL = "https://host.example.org:7443";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    private static Finding finding(Subject subject, Diagnosis diagnosis, String... arguments) {
        return new Finding(subject, diagnosis, Arrays.asList(arguments), List.of());
    }

    private Document shown(String baseUrl, Finding... findings) {
        console.reports.next = new Report(1772366400000L, baseUrl, List.of(findings));
        return browser.submitAndFollow(PAGE, "check", Map.of()).page();
    }

    @Test
    void beforeTheFirstCheckThereIsAButtonOnly() {
        Document page = browser.get(PAGE).page();

        assertThat(page.select("#findings")).isEmpty();
        assertThat(page.text()).contains("Not checked yet", BASE_URL);
        assertThat(console.reports.looks).isZero();
    }

    @Test
    void findingsAreShownInColourAndInWords() {
        Document page =
                shown(
                        BASE_URL,
                        finding(Subject.ADDRESS, Diagnosis.ADDRESS_GOOD, BASE_URL),
                        finding(Subject.CERTIFICATE, Diagnosis.CERTIFICATE_EXPIRED, "2026-02-01"),
                        finding(Subject.HOST_META, Diagnosis.NOT_REACHED),
                        finding(Subject.OWN_REGISTRATION, Diagnosis.OWN_REGISTRATION_OPEN),
                        finding(Subject.MAIL, Diagnosis.MAIL_UNSET));

        assertThat(page.getElementById("check-summary").text())
                .contains("Faults: 1.", "Warnings: 1.", "Could not be checked: 1.");
        Elements rows = page.select("#findings tbody tr");
        assertThat(rows.select("b").eachText())
                .containsExactly(
                        "All well", "Fault", "Could not check", "Warning", "For information");
        assertThat(rows.select("b").eachAttr("class"))
                .containsExactly("good", "fault", "unknown", "warning", "noted");
        assertThat(rows.get(1).text()).contains("Certificate", "It ended on 2026-02-01. Renew it.");
    }

    @Test
    void theLinesForTheProxyStandAsTheyAreTyped() {
        String line = "nginx: location ~ ^/(?<rest>x)$ { return 200 '<XRD>'; }";
        Finding finding =
                finding(
                        Subject.ADDRESS,
                        Diagnosis.ADDRESS_FOREIGN,
                        "<script>alert(1)</script>",
                        "7");

        Document page =
                shown(
                        BASE_URL,
                        new Finding(
                                finding.subject(),
                                finding.diagnosis(),
                                finding.arguments(),
                                List.of(line, "Apache: b")));

        Element lines = page.selectFirst("#findings pre");
        assertThat(lines.wholeText().strip()).isEqualTo(line + "\nApache: b");
        assertThat(lines.attr("dir")).isEqualTo("ltr");
        assertThat(page.select("#findings script")).isEmpty();
        assertThat(page.select("#findings").text()).contains("<script>alert(1)</script> answers 7");
    }

    @Test
    void aReportOnAnotherAddressSaysSo() {
        assertThat(shown(BASE_URL).text()).doesNotContain("Links begin with another address");
        assertThat(shown("https://old.example.org").text())
                .contains("That was for https://old.example.org. Links begin with another address");
    }

    @Test
    void whoAsksAgainWithinTheMinuteIsToldSo() {
        console.reports.next = new Report(0, BASE_URL, List.of());
        assertThat(browser.submitAndFollow(PAGE, "check", Map.of()).messages("info")).isEmpty();

        assertThat(browser.submitAndFollow(PAGE, "check", Map.of()).messages("info"))
                .startsWith("The last check is less than a minute old");
    }

    @Test
    void nothingIsCheckedByLookingOrWithoutTheToken() {
        browser.get(PAGE + "?action=check");
        Answer answer = browser.post(PAGE, Map.of("action", "check"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(console.reports.looks).isZero();
        assertThat(console.stored()).isZero();
        assertThat(console.audit).isEmpty();
    }

    @Test
    void everythingThatCanBeFoundHasWordsInEveryLanguage() {
        String[] words = {"AAA", "BBB", "CCC"};
        List<Finding> all =
                Arrays.stream(Diagnosis.values())
                        .map(diagnosis -> finding(Subject.ADDRESS, diagnosis, words))
                        .toList();
        console.reports.next = new Report(0, BASE_URL, all);
        console.reports.look();
        for (Locale language : Texts.LANGUAGES) {
            console.locale = language;
            Elements rows = browser.get(PAGE).page().select("#findings tbody tr");

            assertThat(rows).hasSameSizeAs(all);
            assertThat(rows.eachText()).noneMatch(text -> text.contains("{"));
            assertThat(rows.stream().map(row -> row.select("td").last().text()))
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.length() > 4);
        }
        assertThat(Arrays.stream(Diagnosis.values()).map(Diagnosis::outcome))
                .contains(Outcome.values());
    }

    @Test
    void everySubjectHasWordsInEveryLanguage() {
        List<Finding> all =
                Arrays.stream(Subject.values())
                        .map(subject -> finding(subject, Diagnosis.NOT_REACHED))
                        .toList();
        console.reports.next = new Report(0, BASE_URL, all);
        console.reports.look();
        for (Locale language : Texts.LANGUAGES) {
            console.locale = language;
            Elements rows = browser.get(PAGE).page().select("#findings tbody tr");

            assertThat(rows).hasSameSizeAs(all);
            assertThat(rows.stream().map(row -> row.select("td").get(1).text()))
                    .doesNotHaveDuplicates();
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyPageTest {

    private static final String PAGE = "invites-create.jsp";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void aPreviewSaysWhatIsWrongWithEachRowAndMakesNothing() {
        console.accounts.create("mercutio", "a password");
        Answer answer =
                preview(
                        "juliet\nmercutio\njuliet\nnot a name\nromeo; no-mail@; x\nnurse",
                        Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(outcomes(answer))
                .containsExactly(
                        "All well",
                        "There is an account of this name already.",
                        "Another invite reserves this name.",
                        "This cannot be a user name.",
                        "This is not a mail address.",
                        "All well");
        assertThat(answer.page().getElementById("verdict").text())
                .startsWith("Rows that need a correction: 4 of 6.");
        assertThat(answer.page().select("input[name=create]")).isEmpty();
        assertThat(console.stored()).isZero();
    }

    @Test
    void allAreMadeAtOnceWithTheirLinksOnOnePageAndInOneFile() {
        String text =
                """
                email;username;note;groups
                j@example.org;juliet;"her; own";
                ;romeo;;Choir|Cellar
                n@example.org;;;
                """;
        console.names.people.addGroup("Choir");
        console.names.people.addGroup("Cellar");
        Answer good = preview(text, Map.of("lifetime", "3", "note", "class of 2026"));
        assertThat(good.status()).isEqualTo(200);
        assertThat(console.stored()).isZero();

        Answer made = browser.send(good, "preview", List.of(Map.entry("create", "pressed")));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        Document batch = browser.get(made.header("Location")).page();

        List<Invite> invites = console.invites.list(InviteQuery.all(10)).invites();
        assertThat(invites).hasSize(3);
        Invite juliet = named(invites, "juliet");
        assertThat(juliet.note()).contains("her; own");
        assertThat(juliet.mail().orElseThrow().address()).isEqualTo("j@example.org");
        assertThat(juliet.expires()).hasValue(juliet.created() + Duration.ofDays(3).toMillis());
        assertThat(named(invites, "romeo").note()).contains("class of 2026");
        assertThat(console.invites.groupsOf(named(invites, "romeo")))
                .containsExactlyInAnyOrder("Choir", "Cellar");
        assertThat(batch.select("td.for a").eachText())
                .containsExactly("juliet", "romeo", "n@example.org");
        assertThat(batch.select("input.copied").eachAttr("value"))
                .contains("https://host.example.org:7443/invite?" + juliet.token())
                .hasSize(3);
        Answer file = browser.get(batch.getElementById("export").attr("href"));
        assertThat(file.text().lines()).hasSize(4);
        assertThat(file.text()).contains(juliet.token(), "n@example.org");
        Document one = browser.get("invite.jsp?id=" + juliet.id()).page();
        assertThat(one.select("a[href^=batch.jsp]").attr("href"))
                .isEqualTo(made.header("Location"));
        assertThat(one.text()).contains("j@example.org");
    }

    @Test
    void aFormThatIsSentTwiceMakesItsInvitesOnce() {
        Answer good = preview("a man\na woman", Map.of("names", "notes"));

        browser.send(good, "preview", List.of(Map.entry("create", "pressed")));
        Answer again = browser.send(good, "preview", List.of(Map.entry("create", "pressed")));

        assertThat(again.header("Location")).isEqualTo("invites.jsp");
        assertThat(console.stored()).isEqualTo(2);
        assertThat(console.invites.list(InviteQuery.all(10)).invites())
                .extracting(invite -> invite.note().orElseThrow())
                .containsExactlyInAnyOrder("a man", "a woman");
    }

    @Test
    void oneRowMakesAnInviteOfItsOwn() {
        Answer good = preview("juliet", Map.of());

        Answer made = browser.send(good, "preview", List.of(Map.entry("create", "pressed")));

        assertThat(made.header("Location")).startsWith("invite.jsp?id=inv_");
    }

    @Test
    void whatWasTakenSinceThePreviewStopsAll() {
        Answer good = preview("juliet\nromeo", Map.of());
        console.invites.create(NewInvite.account(Source.key("x")).named("romeo"));

        Answer made = browser.send(good, "preview", List.of(Map.entry("create", "pressed")));

        assertThat(made.status()).isEqualTo(422);
        assertThat(outcomes(made))
                .containsExactly("All well", "Another invite reserves this name.");
        assertThat(console.stored()).isEqualTo(1);
    }

    @Test
    void aFileOfASpreadsheetIsReadAndShownForCorrection() {
        byte[] file =
                "\uFEFFName\tNote\r\njuliet\tJülich & <b>\r\n".getBytes(StandardCharsets.UTF_16LE);
        Map<String, String> fields = new LinkedHashMap<>(browser.form(PAGE, "preview"));
        fields.remove("create");

        Answer answer = browser.postFile(PAGE, fields, "file", file);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.page().select("#preview tbody td").eachText())
                .contains("juliet", "Jülich & <b>");
        assertThat(answer.page().getElementById("rows").wholeText())
                .isEqualTo("Name\tNote\r\njuliet\tJülich & <b>\r\n");
    }

    @Test
    void tenThousandRowsAreRefusedWithTheirNumber() {
        String text =
                IntStream.range(0, 10_000)
                        .mapToObj(
                                i -> "pupil" + i + ";pupil" + i + "@school.example;class " + i % 30)
                        .collect(Collectors.joining("\r\n"));

        Answer answer =
                browser.postFile(
                        PAGE,
                        browser.form(PAGE, "preview"),
                        "file",
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(answer.messages("error"))
                .isEqualTo(
                        "These are 10,000 rows; at most 1,000 invites can be made at once. Nothing"
                                + " was made.");
        assertThat(answer.page().select("#preview")).isEmpty();
        assertThat(console.stored()).isZero();
    }

    @Test
    void nothingToMakeAndWhatIsWrongForAllIsSaidOnce() {
        assertThat(preview("\n ;; \n", Map.of()).messages("error"))
                .isEqualTo("Please enter at least one row, or choose a file.");

        Answer wrong = preview("juliet\nromeo", Map.of("lifetime", "soon", "inviter", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(outcomes(wrong)).containsExactly("All well", "All well");
        assertThat(wrong.page().select("#lifetime-hint .jive-error-text")).hasSize(1);
        assertThat(wrong.page().select("#inviter-hint .jive-error-text")).hasSize(1);
        assertThat(wrong.page().select("input[name=create]")).isEmpty();
    }

    @Test
    void theOrganisationIsThatOfAll() {
        Answer wrong = preview("juliet\nromeo", Map.of("shownAs", "www.example.org"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#shownAs-hint .jive-error-text")).hasSize(1);
        assertThat(wrong.page().getElementById("shownAs").val()).isEqualTo("www.example.org");

        Answer good = preview("juliet\nmercutio", Map.of("shownAs", "Choir of Verona"));
        browser.send(good, "preview", List.of(Map.entry("create", "pressed")));
        assertThat(console.invites.list(InviteQuery.all(10)).invites())
                .hasSize(2)
                .allMatch(invite -> invite.shownAs().equals(Optional.of("Choir of Verona")));
    }

    @Test
    void theGreetingIsThatOfAll() {
        Answer wrong = preview("juliet\nmercutio", Map.of("greeting", "www.example.org"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#greeting-hint .jive-error-text")).hasSize(1);

        Answer good = preview("juliet\nmercutio", Map.of("greeting", "Hi\r\nall"));
        browser.send(good, "preview", List.of(Map.entry("create", "pressed")));
        assertThat(console.invites.list(InviteQuery.all(10)).invites())
                .hasSize(2)
                .allMatch(invite -> invite.greeting().equals(Optional.of("Hi\nall")));
    }

    @Test
    void aBatchThatIsNotThereIsSaid() {
        for (String id : List.of("", "x", "bat_" + "0".repeat(26), "%00")) {
            assertThat(browser.get("batch.jsp?id=" + id).status()).as(id).isEqualTo(404);
        }
    }

    private Answer preview(String text, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(browser.form(PAGE, "preview"));
        fields.put("rows", text);
        fields.putAll(more);
        return browser.postFile(PAGE, fields, "file", new byte[0]);
    }

    private static List<String> outcomes(Answer answer) {
        return answer.page().select("#preview tbody td.last").eachText();
    }

    private static Invite named(List<Invite> invites, String name) {
        return invites.stream()
                .filter(invite -> invite.username().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

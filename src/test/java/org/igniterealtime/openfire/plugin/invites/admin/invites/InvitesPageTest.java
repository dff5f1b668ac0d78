// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitesPageTest {

    private static final String PAGE = "invites.jsp";
    private static final String HOSTILE = "\"><script>alert(1)</script>'&amp;";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void theListSaysWhatEachInviteIs() {
        console.invites.create(NewInvite.account(Source.key("Abcd1234")).noted("for the café"));
        console.invites.create(NewInvite.account(Source.console("admin")).named("juliet"));
        console.invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));
        console.invites.create(NewInvite.reset("mercutio", Source.console("elsewhere")));

        Document page = browser.get(PAGE).page();

        assertThat(page.title()).isEqualTo("Invites");
        assertThat(page.text()).contains("Total Invites: 4 -- Sorted by Creation Date");
        assertThat(row(page, "Abcd1234"))
                .contains("for the café Account", "API key Abcd1234", "Live expires: in 7 days")
                .contains("0 of 1");
        assertThat(row(page, "juliet"))
                .contains("juliet Account juliet", "admin (console)", "0 of 1");
        assertThat(row(page, "romeo")).contains("Contact of romeo", "Mar 1, 2026");
        assertThat(row(page, "mercutio")).contains("New password for mercutio", "elsewhere");
    }

    @Test
    void aTokenIsInNoRowInFullButLeadsToItsInvite() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));

        Document page = browser.get(PAGE).page();

        assertThat(page.text()).doesNotContain(invite.token());
        assertThat(page.select("tbody td.for a").first().attr("href"))
                .isEqualTo("invite.jsp?id=" + invite.id());
    }

    @Test
    void theStatesCanBeListedOneByOne() {
        Invite live = note("alive");
        Invite revoked = note("withdrawn");
        console.invites.withdrawals().revoke(revoked.id(), Source.console("admin"));
        Invite used = note("spent");
        console.database.execute(
                "UPDATE ofInvite SET uses = 1, status = 'used' WHERE inviteId = '"
                        + used.id()
                        + "'");
        console.invites.create(
                NewInvite.account(Source.key("x")).noted("late").living(Duration.ofHours(1)));
        console.advance(Duration.ofHours(2));

        assertThat(notes("live")).containsExactly("alive");
        assertThat(notes("revoked")).containsExactly("withdrawn");
        assertThat(notes("used")).containsExactly("spent");
        assertThat(notes("expired")).containsExactly("late");
        assertThat(notes("")).hasSize(4);
        assertThat(notes("LIVE")).hasSize(4);
        assertThat(notes("%3Cscript%3E")).hasSize(4);
        Document page = browser.get(PAGE + "?state=live").page();
        assertThat(page.select("select[name=state] option[selected]").val()).isEqualTo("live");
        assertThat(page.select("tbody td a").attr("href")).contains(live.id());
    }

    @Test
    void onlyALiveInviteCanBeRevokedFromTheList() {
        note("alive");
        Invite revoked = note("withdrawn");
        console.invites.withdrawals().revoke(revoked.id(), Source.console("admin"));

        Document page = browser.get(PAGE).page();

        assertThat(page.select("tr:contains(alive) a[title]").attr("href"))
                .contains("confirm=revoke");
        assertThat(page.select("tr:contains(withdrawn) a[title]")).isEmpty();
    }

    @Test
    void theSearchFindsAndKeepsWhatWasTyped() {
        note("for the café");
        note("for the office");
        note(HOSTILE);

        Document found = browser.get(PAGE + "?search=CAF%C3%89&state=live&size=50").page();
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(found.select("input[name=search]").val()).isEqualTo("CAFÉ");
        assertThat(found.select("select[name=size] option[selected]").val()).isEqualTo("50");

        Document hostile = browser.get(PAGE + "?search=%22%3E%3Cscript%3Ealert(1)").page();
        assertThat(hostile.select("tbody tr")).hasSize(1);
        assertThat(hostile.select("#invites script, form script")).isEmpty();
        assertThat(hostile.select("input[name=search]").val()).isEqualTo("\"><script>alert(1)");
        assertThat(hostile.select("tbody tr").text()).contains(HOSTILE);

        assertThat(browser.get(PAGE + "?search=nothing").page().text()).contains("No invites.");
    }

    @Test
    void pagesHaveLinksThatKeepTheFilter() {
        for (int i = 0; i < 61; i++) {
            note("number " + i + " & more");
        }

        Document page = browser.get(PAGE + "?size=15&search=number&state=live").page();
        assertThat(page.text()).contains("Total Invites: more than 15 --");
        Set<String> seen = new HashSet<>(page.select("tbody td.for a").eachText());
        for (int i = 0; i < 4; i++) {
            page = browser.get(page.select("a[rel=next]").first().attr("href")).page();
            seen.addAll(page.select("tbody td.for a").eachText());
        }

        assertThat(seen).hasSize(61);
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("a[rel=next]")).isEmpty();
        assertThat(page.select("input[name=search]").val()).isEqualTo("number");
        Document first = browser.get(page.select("a:contains(Newest)").attr("href")).page();
        assertThat(first.select("tbody tr")).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1, 0",
        "after=inv_, 0",
        "after=~, 15",
        "after=zzz, 15",
        "after=%3Cscript%3E, 0",
        "after=, 15"
    })
    void anyPlaceToGoOnFromGivesASanePage(String query, int rows) {
        for (int i = 0; i < 20; i++) {
            note("n" + i);
        }

        Answer answer = browser.get(PAGE + "?size=15&" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("tbody tr td.for")).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1", "999999999", "2147483648", "x", ""})
    void anySizeGivesASanePage(String size) {
        note("one");

        Answer answer = browser.get(PAGE + "?size=" + size);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("option[selected]").eachText()).contains("25");
        assertThat(answer.page().select("tbody tr")).hasSize(1);
    }

    @Test
    void aKeyIsKnownByItsNameAndFoundByIt() {
        ApiKey shop = console.keys.create("Web shop", "admin").key();
        Invite invite =
                console.invites.create(NewInvite.account(Source.key(shop.id())).noted("sold"));
        note("not sold");

        String named = "Web shop (API key " + shop.id() + ")";
        assertThat(row(browser.get(PAGE).page(), named)).contains("sold");
        assertThat(browser.get("invite.jsp?id=" + invite.id()).page().text()).contains(named);
        assertThat(found("web%20SHOP")).containsExactly("sold");
        assertThat(found("shop")).containsExactly("sold");
        assertThat(found(shop.id())).containsExactly("sold");
    }

    @Test
    void aNewcomerIsFoundByNameAndByAddress() {
        Invite invite = note("redeemed");
        note("not redeemed");
        console.claims.complete(
                console.claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow());

        for (String typed : List.of("juliet", "Juliet", "JULIET@example.org")) {
            assertThat(found(typed)).as(typed).containsExactly("redeemed");
        }
    }

    @Test
    void aLinkIsFoundWithAllThatWasCopiedAroundItAndAnIdToo() {
        Invite invite = note("wanted");
        note("not wanted");
        String link = "https://host.example.org:7443/invite?" + invite.token();

        for (String typed :
                List.of(
                        invite.token(),
                        link,
                        "Hi, this is the link: <" + link + ">, please hurry.",
                        "Hi!\n".repeat(60) + "Here it is: " + link + " - bye, and thanks a lot!",
                        invite.id(),
                        "https://host.example.org:9091/plugins/invites/invite.jsp?id="
                                + invite.id(),
                        "Which one do you mean? ".repeat(10) + invite.id() + ".")) {
            assertThat(found(URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                    .as(typed)
                    .containsExactly("wanted");
        }
    }

    private List<String> found(String search) {
        return browser.get(PAGE + "?search=" + search).page().select("tbody td.for a").eachText();
    }

    @Test
    void aHugeSearchIsCutShort() {
        Answer answer = browser.get(PAGE + "?search=" + "x".repeat(6000));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("input[name=search]").val()).hasSize(100);
    }

    @Test
    void groupsUsersAndTheMomentOfTheEndAreInTheRow() {
        Invite invite =
                console.invites.create(
                        NewInvite.account(Source.console("admin"))
                                .named("juliet")
                                .noted("as she asked")
                                .uses(1)
                                .joining(List.of("Choir", "Cellar")));
        Invite from = console.invites.create(NewInvite.contact("romeo", false, Source.key("x")));
        redeemed(invite, "juliet@example.org");
        redeemed(from, "friar@elsewhere.example");

        Document page = browser.get(PAGE).page();

        assertThat(row(page, "Choir")).contains("as she asked", "Cellar", "Used", "1 of 1");
        assertThat(page.select("td.used a[href='../../user-properties.jsp?username=juliet']"))
                .hasSize(1);
        assertThat(page.select("td.used").text()).contains("friar@elsewhere.example");
        assertThat(page.select("td.used a")).hasSize(1);
        console.invites.create(NewInvite.account(Source.key("x")).noted("lasting"));
        assertThat(browser.get(PAGE).page().select("tr:contains(lasting) [title]").attr("title"))
                .startsWith("Mar 8, 2026");
    }

    @Test
    void theLinkOfALiveInviteIsThereToCopyAndOfADeadOneNot() {
        Invite live = note("alive");
        console.invites.withdrawals().revoke(note("withdrawn").id(), Source.console("admin"));

        Document page = browser.get(PAGE).page();

        assertThat(page.select("a[data-link]").eachAttr("href"))
                .containsExactly("https://host.example.org:7443/invite?" + live.token());
    }

    @Test
    void eachFilterNarrowsTheList() {
        console.keys.create("Web shop", "admin");
        String shop = console.keys.list().get(0).id();
        console.invites.create(NewInvite.account(Source.key(shop)).noted("sold"));
        console.invites.create(
                NewInvite.account(Source.console("admin"))
                        .noted("sings")
                        .joining(List.of("Choir")));
        console.invites.create(
                NewInvite.contact("romeo", true, Source.user("romeo")).noted("friend"));
        console.invites.create(NewInvite.reset("juliet", Source.console("nurse")).noted("lost"));
        console.advance(Duration.ofDays(2));
        note("late");

        assertThat(listed("kind=reset")).containsExactly("juliet");
        assertThat(listed("kind=contact")).containsExactly("friend");
        assertThat(listed("type=console")).containsExactlyInAnyOrder("juliet", "sings");
        assertThat(listed("type=user")).containsExactly("friend");
        assertThat(listed("maker=web%20SHOP")).containsExactly("sold");
        assertThat(listed("maker=" + shop)).containsExactly("sold");
        assertThat(listed("maker=Romeo")).containsExactly("friend");
        assertThat(listed("maker=nobody")).isEmpty();
        assertThat(listed("group=Choir")).containsExactly("sings");
        assertThat(listed("from=2026-03-03")).containsExactly("late");
        assertThat(listed("until=2026-03-01")).hasSize(4);
        assertThat(listed("from=2026-03-02&until=2026-03-02")).isEmpty();
        assertThat(listed("from=nonsense&kind=nonsense&type=nonsense")).hasSize(5);
        assertThat(listed("maker=Romeo&kind=reset")).isEmpty();
        Document page = browser.get(PAGE + "?type=user&from=2026-03-01&group=Choir").page();
        assertThat(page.select("#type option[selected]").val()).isEqualTo("user");
        assertThat(page.select("#from").val()).isEqualTo("2026-03-01");
        assertThat(page.select("#group option[selected]").val()).isEqualTo("Choir");
        assertThat(page.select("a:contains(Show all)").attr("href")).isEqualTo(PAGE);
        assertThat(page.select("#makers option").eachAttr("value")).containsExactly("Web shop");
    }

    @Test
    void anEmptyListLeadsToTheFormForANewInvite() {
        Document page = browser.get(PAGE).page();

        assertThat(page.getElementById("create").attr("href")).isEqualTo("invite-create.jsp");
        assertThat(page.getElementById("export")).isNull();
        assertThat(page.getElementById("ticked")).isNull();
    }

    @Test
    void theFileHasWhatIsFilteredWithFormulasMadeText() {
        console.invites.create(
                NewInvite.account(Source.console("admin"))
                        .named("juliet")
                        .noted("=HYPERLINK(\"http://evil.example\")"));
        note("other");
        for (int i = 0; i < 230; i++) {
            console.invites.create(NewInvite.account(Source.console("admin")));
        }
        String link =
                browser.get(PAGE + "?type=console").page().getElementById("export").attr("href");

        Answer file = browser.get(link);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"invites.csv\"");
        List<String> lines = file.text().lines().toList();
        assertThat(lines).hasSize(1 + 231);
        assertThat(lines.get(0)).startsWith("\uFEFFid,kind,state,username,");
        assertThat(lines)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains(",account,live,juliet,,\"'=HYPERLINK(\"\"http:")
                                        .contains(",https://host.example.org:7443/invite?"));
        assertThat(file.text()).doesNotContain("other");
    }

    @Test
    void tickedInvitesAreRevokedAfterAQuestionAndNoOthers() {
        Invite one = note("one");
        Invite two = note("two");
        Invite three = note("three");

        Answer asked = ticked("?state=live", "revoke", one, two);
        assertThat(asked.page().select("#invites li").eachText()).hasSize(2);
        assertThat(console.invites.findLive(one.token())).isPresent();
        Answer answer = browser.send(asked, "revokeAll", List.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?size=25&state=live");
        assertThat(browser.get(PAGE).messages("success")).isEqualTo("Invites revoked: 2.");
        assertThat(console.invites.findLive(one.token())).isEmpty();
        assertThat(console.invites.findLive(two.token())).isEmpty();
        assertThat(console.invites.findLive(three.token())).isPresent();
        assertThat(console.audit).hasSize(2);
    }

    @Test
    void tickedInvitesAreProlongedButNeverShortened() {
        Invite week = note("a week");
        Invite year =
                console.invites.create(
                        NewInvite.account(Source.key("x")).living(Duration.ofDays(365)));
        Invite gone = note("gone");
        console.invites.withdrawals().revoke(gone.id(), Source.console("admin"));

        ticked("", "prolong", List.of(field("lifetime", "30")), week, year, gone);

        assertThat(browser.get(PAGE).messages("success"))
                .isEqualTo(
                        "Invites prolonged: 1. Left as they were, because they are revoked or end"
                                + " later anyway: 2.");
        assertThat(expires(week)).isEqualTo(week.created() + Duration.ofDays(30).toMillis());
        assertThat(expires(year)).isEqualTo(year.expires().orElseThrow());
        assertThat(expires(gone)).isEqualTo(gone.expires().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "-1", "99999"})
    void aTimeThatIsNoneProlongsNothing(String time) {
        Invite invite = note("a week");

        ticked("", "prolong", List.of(field("lifetime", time)), invite);

        assertThat(browser.get(PAGE).messages("error"))
                .isEqualTo("Please enter a whole number; ten years at most.");
        assertThat(expires(invite)).isEqualTo(invite.expires().orElseThrow());
    }

    @Test
    void tickedInvitesAreSavedAsAFile() {
        Invite one = note("one");
        note("two");
        Invite three = note("three");

        assertThat(ticked("", "export", one, three).text())
                .contains(",three,", ",one,", one.token())
                .doesNotContain("two");
    }

    @Test
    void nothingTickedIsSaidAndAForgedFormDoesNothing() {
        Invite invite = note("one");

        ticked("", "revoke");
        assertThat(browser.get(PAGE).messages("error")).isEqualTo("No invite was selected.");

        browser.post(PAGE, Map.of("action", "revokeAll", "tick", invite.id()));
        assertThat(browser.get(PAGE).messages("error")).contains("Nothing was changed");
        assertThat(console.invites.findLive(invite.token())).isPresent();
    }

    private Answer ticked(String query, String button, Invite... invites) {
        return ticked(query, button, List.of(), invites);
    }

    private Answer ticked(
            String query, String button, List<Map.Entry<String, String>> typed, Invite... invites) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(typed);
        fields.add(field(button, "pressed"));
        for (Invite invite : invites) {
            fields.add(field("tick", invite.id()));
        }
        return browser.send(browser.get(PAGE + query), "ticked", fields);
    }

    private static Map.Entry<String, String> field(String name, String value) {
        return Map.entry(name, value);
    }

    private long expires(Invite invite) {
        return console.invites.findById(invite.id()).orElseThrow().expires().orElseThrow();
    }

    private void redeemed(Invite invite, String address) {
        console.claims.complete(console.claims.claim(invite, address, Door.WEB).orElseThrow());
    }

    private List<String> listed(String query) {
        return browser.get(PAGE + "?" + query).page().select("tbody td.for a").eachText();
    }

    private Invite note(String note) {
        return console.invites.create(NewInvite.account(Source.key("x")).noted(note));
    }

    private List<String> notes(String state) {
        return browser.get(PAGE + "?state=" + state).page().select("tbody td.for a").eachText();
    }

    private static String row(Document page, String text) {
        return page.select("tbody tr:contains(" + text + ")").text();
    }
}

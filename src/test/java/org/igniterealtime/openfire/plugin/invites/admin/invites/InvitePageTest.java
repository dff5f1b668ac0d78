// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.admin.console.CsrfToken;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NameGrant;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.redeem.Claim;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making an invite, its own page, and revoking it. */
class InvitePageTest {

    private static final String CREATE = "invite-create.jsp";
    private static final String HOSTILE = "\"><script>alert(1)</script>'&amp;";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void aNewInviteIsShownWithLinkAddressAndCode() {
        Answer made = browser.submit(CREATE, "create", Map.of("note", "for Juliet"));

        Invite invite = onlyInvite();
        assertThat(made.status()).isEqualTo(303);
        assertThat(made.header("Location")).isEqualTo("invite.jsp?id=" + invite.id());
        Answer shown = browser.get(made.header("Location"));
        assertThat(shown.messages("success")).startsWith("The invite was created.");
        Document page = shown.page();
        assertThat(page.getElementById("link").val())
                .isEqualTo("https://host.example.org:7443/invite?" + invite.token());
        assertThat(page.getElementById("uri").val())
                .isEqualTo("xmpp:example.org?register;preauth=" + invite.token());
        assertThat(page.select("[role=img] svg path")).hasSize(2);
        assertThat(page.text()).contains("for Juliet", "admin (console)", "0 of 1");
        assertThat(invite.source()).isEqualTo(Source.console("admin"));
        assertThat(invite.usesAllowed()).isOne();
        assertThat(lifetime(invite)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void anOrganisationIsTypedHereAndShownOnTheInvitesPage() {
        Answer wrong =
                browser.submit(CREATE, "create", Map.of("shownAs", "see www.example.org \"><b>"));
        assertThat(wrong.status()).isEqualTo(422);
        Element field = wrong.page().getElementById("shownAs");
        assertThat(field.val()).isEqualTo("see www.example.org \"><b>");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.page().select("#shownAs-hint .jive-error-text").text())
                .contains("500 characters");

        browser.submit(CREATE, "create", Map.of("shownAs", "Choir of Verona e.V."));

        assertThat(onlyInvite().shownAs()).contains("Choir of Verona e.V.");
        Document page = browser.get("invite.jsp?id=" + onlyInvite().id()).page();
        assertThat(page.getElementById("shownAs").text()).isEqualTo("Choir of Verona e.V.");
    }

    @Test
    void aGreetingIsTypedHereShownAndChanged() {
        Answer wrong =
                browser.submit(
                        CREATE, "create", Map.of("greeting", "Hi\r\nsee www.example.org <b>"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().getElementById("greeting").wholeText())
                .isEqualTo("Hi\nsee www.example.org <b>");
        assertThat(wrong.page().select("#greeting-hint .jive-error-text").text())
                .contains("10 lines and 500 characters");

        browser.submit(CREATE, "create", Map.of("greeting", "Hi\r\n<b>you</b>"));

        String address = "invite.jsp?id=" + onlyInvite().id();
        assertThat(onlyInvite().greeting()).contains("Hi\n<b>you</b>");
        assertThat(browser.get(address).page().getElementById("said").wholeText())
                .isEqualTo("Hi\n<b>you</b>");
        browser.submit(address, "change", Map.of("greeting", ""));
        assertThat(onlyInvite().greeting()).isEmpty();
    }

    @Test
    void whatHasHappenedToItIsTold() {
        browser.submit(CREATE, "create", Map.of("uses", "3"));
        String address = "invite.jsp?id=" + onlyInvite().id();
        browser.submit(address, "change", Map.of("note", "for Juliet", "uses", "4"));
        browser.submit(address + "&confirm=revoke", "revoke", Map.of());

        assertThat(browser.get(address).page().select("#events tbody tr").eachText())
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).endsWith("Revoked admin (console)"),
                        row -> assertThat(row).endsWith("Changed: Uses, Note admin (console)"),
                        row -> assertThat(row).endsWith("Created admin (console)"));
    }

    @Test
    void creatingAndRevokingLeaveEventsWithoutTheToken() {
        browser.submit(CREATE, "create", Map.of("note", "for Juliet", "uses", "3"));
        String token = onlyInvite().token();
        String id = onlyInvite().id();
        browser.submit("invite.jsp?confirm=revoke&id=" + id, "revoke", Map.of());

        String details =
                "Account "
                        + id
                        + "; created 2026-03-01T12:00:00Z; expires 2026-03-08T12:00:00Z; uses 3;"
                        + " by admin (console); note: for Juliet";
        assertThat(console.audit)
                .containsExactly(
                        new TestConsole.Deed("admin", "created an invite", details),
                        new TestConsole.Deed("admin", "revoked an invite", details));
        assertThat(console.audit.toString()).doesNotContain(token);
    }

    @Test
    void aNewcomersGroupsAndContactAreChosenOnThePage() {
        console.accounts.create("romeo", "secret");
        console.names.people.addGroup("choir");
        console.names.people.addGroup("orchestra");

        browser.submit(CREATE, "create", Map.of("group", "choir", "inviter", "Romeo"));

        assertThat(console.invites.groupsOf(onlyInvite())).containsExactly("choir");
        assertThat(onlyInvite().inviter()).contains("romeo");
        Answer refused =
                browser.submit(CREATE, "create", Map.of("inviter", "nobody", "group", "gone"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#inviter-hint .jive-error-text")).hasSize(1);
        assertThat(refused.page().select("#groups-hint").text()).contains("gone");
    }

    @Test
    void anAdministratorsNameIsAskedForTwice() {
        console.names.people.makeAdministrator("boss");

        Answer asked = browser.submit(CREATE, "create", Map.of("username", "boss"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("#username-hint").text()).contains("administrator");
        assertThat(console.stored()).isZero();
        browser.submit(CREATE, "create", Map.of("username", "boss", "makesAdministrator", "romeo"));
        assertThat(console.stored()).isZero();
        Element box = asked.page().select("[name=makesAdministrator]").first();
        assertThat(box.hasAttr("checked")).isFalse();
        Map<String, String> form = new HashMap<>(browser.form(CREATE, "create"));
        form.put("username", "boss");
        form.put("makesAdministrator", box.val());
        browser.post(CREATE, form);

        assertThat(onlyInvite().nameGrant()).isEqualTo(NameGrant.ADMINISTRATOR);
        assertThat(
                        browser.get("invite.jsp?id=" + onlyInvite().id())
                                .page()
                                .select("#warning")
                                .text())
                .contains("boss", "administrator of this server");
    }

    @Test
    void anInviteWhoseNameIsInUseSaysSo() {
        browser.submit(CREATE, "create", Map.of("username", "bob"));
        String page = "invite.jsp?id=" + onlyInvite().id();
        assertThat(browser.get(page).page().select("#warning")).isEmpty();

        console.accounts.create("bob", "secret");

        assertThat(browser.get(page).page().select("#warning").text())
                .contains("there is an account of the name bob");
    }

    @Test
    void aReservedNameIsTheAdministratorsToGive() {
        browser.submit(CREATE, "create", Map.of("username", "postmaster"));

        assertThat(onlyInvite().nameGrant()).isEqualTo(NameGrant.RESERVED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, hours, PT1H",
        "12, hours, PT12H",
        "1, days, PT24H",
        "28, days, PT672H",
        "4, weeks, PT672H",
        "90, minutes, PT90M",
        "3660, days, PT87840H",
        "٣, days, PT72H"
    })
    void theLifetimeIsANumberAndAUnit(String number, String unit, Duration expected) {
        browser.submit(CREATE, "create", Map.of("lifetime", number, "unit", unit));

        assertThat(lifetime(onlyInvite())).isEqualTo(expected);
    }

    @Test
    void anEmptyLifetimeIsTheDefaultWhichTheFormNames() {
        console.settings.defaultLifetime().set(Long.toString(Duration.ofHours(12).toMillis()));

        Document page = browser.get(CREATE).page();
        assertThat(page.text()).contains("the default: 12 hours.");
        assertThat(page.select("select[name=unit] [selected]").val()).isEqualTo("hours");
        browser.submit(CREATE, "create", Map.of("lifetime", ""));

        assertThat(lifetime(onlyInvite())).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({
        "lifetime, 0",
        "lifetime, -1",
        "lifetime, 1.5",
        "lifetime, seven",
        "lifetime, 3661",
        "lifetime, 4294967295",
        "lifetime, 999999999999999999999",
        "uses, 0",
        "uses, -1",
        "uses, 100001",
        "uses, x",
        "uses, ''"
    })
    void aBadNumberIsRefusedBesideItsFieldAndAllThatWasTypedIsKept(String field, String typed) {
        Answer answer = browser.submit(CREATE, "create", Map.of("note", HOSTILE, field, typed));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(console.stored()).isZero();
        Document page = answer.page();
        assertThat(page.select("input[name=" + field + "]").val()).isEqualTo(typed);
        assertThat(page.select("input[name=" + field + "]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[aria-invalid=true]")).hasSize(1);
        assertThat(page.getElementById(field + "-hint").select(".jive-error-text").text())
                .startsWith("Please enter a whole number");
        assertThat(page.select("input[name=note]").val()).isEqualTo(HOSTILE);
        assertThat(page.select("form script")).isEmpty();
    }

    @Test
    void aNoteMayHave255CharactersAndNotOneMore() {
        browser.submit(CREATE, "create", Map.of("note", "🎵".repeat(255)));
        assertThat(onlyInvite().note()).contains("🎵".repeat(255));

        Answer refused = browser.submit(CREATE, "create", Map.of("note", "é".repeat(256)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".jive-error-text").text()).contains("255");
        assertThat(console.stored()).isOne();
    }

    @Test
    void aNoteIsAlwaysTextAndNeverMarkup() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")).noted(HOSTILE));

        for (String query : new String[] {"", "&confirm=revoke"}) {
            Document page = browser.get("invite.jsp?id=" + invite.id() + query).page();
            assertThat(page.select("#invites script")).isEmpty();
            assertThat(page.text()).contains(HOSTILE);
        }
    }

    @Test
    void revokingAsksFirstAndWorksWithoutScript() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));

        Document page = browser.get("invite.jsp?id=" + invite.id()).page();
        assertThat(page.select("form:has(input[name=confirm])").attr("method")).isEqualTo("get");
        String ask = "invite.jsp?id=" + invite.id() + "&confirm=revoke";
        browser.get(ask);
        assertThat(console.invites.findLive(invite.token())).isPresent();

        Answer done = browser.submitAndFollow(ask, "revoke", Map.of());

        assertThat(console.invites.findLive(invite.token())).isEmpty();
        assertThat(done.messages("success")).isEqualTo("The invite was revoked.");
        assertThat(done.page().getElementById("state").text()).isEqualTo("Revoked");
        assertThat(done.page().getElementById("link")).isNull();
        assertThat(done.response().body()).doesNotContain("preauth=");
    }

    @Test
    void revokingNeedsAPost() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        String token = browser.form(CREATE, "create").get(CsrfToken.FIELD);

        browser.get("invite.jsp?action=revoke&id=" + invite.id() + "&invitesToken=" + token);

        assertThat(console.invites.findLive(invite.token())).isPresent();
    }

    @Test
    void aSecondRevocationSaysThatThereIsNothingToRevoke() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        Map<String, String> form =
                browser.form("invite.jsp?confirm=revoke&id=" + invite.id(), "revoke");
        browser.post("invite.jsp", form);
        browser.get("invites.jsp");

        Answer second = browser.post("invite.jsp", form);

        assertThat(browser.get(second.header("Location")).messages("error"))
                .contains("was revoked before");
        assertThat(console.audit).hasSize(1);
    }

    @Test
    void aDeadInviteShowsNoLink() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        console.advance(Duration.ofDays(8));

        Document page = browser.get("invite.jsp?confirm=revoke&id=" + invite.id()).page();

        assertThat(page.getElementById("link")).isNull();
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.text()).contains("This invite can no longer be used.", "Expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "aaaaaaaaaaaaaaaaaaaaaaaa", "%3Cscript%3Ealert(1)", "%00", "a%0d%0aX:y"})
    void anUnknownTokenIsNotFoundInThePagesFrame(String token) {
        Answer answer = browser.get("invite.jsp?id=" + token);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.messages("error")).startsWith("There is no such invite.");
        assertThat(answer.page().title()).isEqualTo("Invite");

        Map<String, String> form = browser.form(CREATE, "create");
        form.put("action", "revoke");
        form.put("id", token);
        Answer posted = browser.post("invite.jsp", form);
        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.header("X")).isEmpty();
    }

    @Test
    void aPresetNameIsPreparedAndKept() {
        browser.submit(CREATE, "create", Map.of("username", "Juliet"));

        assertThat(onlyInvite().username()).contains("juliet");
    }

    @Test
    void aNameThatCannotBePresetIsSaidAndNothingIsLost() {
        console.accounts.create("romeo", "correct horse");
        browser.submit(CREATE, "create", Map.of("username", "juliet"));

        for (String name : new String[] {"romeo", "Juliet", "no name"}) {
            Answer answer =
                    browser.submit(CREATE, "create", Map.of("username", name, "note", "kept"));
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.page().select("#username-hint .jive-error-text").text()).isNotBlank();
            assertThat(answer.page().getElementById("note").val()).isEqualTo("kept");
        }
        assertThat(
                        browser.submit(CREATE, "create", Map.of("username", "nurse", "uses", "2"))
                                .status())
                .isEqualTo(422);
        assertThat(console.invites.count(InviteQuery.all(9)).found()).isOne();
    }

    @Test
    void aResetLinkIsForAnExistingUserAndLivesForADay() {
        console.accounts.create("romeo", "correct horse");

        Answer unknown = browser.submit(CREATE, "reset", Map.of("resetUsername", "juliet"));
        browser.submit(CREATE, "reset", Map.of("resetUsername", "Romeo"));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(onlyInvite().kind()).isEqualTo(Kind.RESET);
        assertThat(onlyInvite().username()).contains("romeo");
        assertThat(lifetime(onlyInvite())).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aPasswordThatIsKeptElsewhereIsNotReset() {
        console.accounts.create("romeo", "correct horse");
        console.accounts.keepElsewhere("romeo");

        Answer refused = browser.submit(CREATE, "reset", Map.of("resetUsername", "romeo"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("where Openfire may only read it");
        assertThat(console.invites.count(InviteQuery.all(9)).found()).isZero();
    }

    @Test
    void aServerThatCannotMakeAccountsSaysSo() {
        console.accounts.makeReadOnly();

        assertThat(browser.get(CREATE).page().text()).contains("may only read");
        browser.submit(CREATE, "create", Map.of());
        assertThat(console.invites.list(InviteQuery.all(9)).invites()).isEmpty();
    }

    @Test
    void whoRedeemedItWhenAndByWhichDoorIsShown() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")).uses(3));
        Claim done = console.claims.claim(invite, "juliet@example.org", Door.WEB).orElseThrow();
        console.claims.complete(done);
        console.claims.claim(invite, HOSTILE, Door.XMPP);
        console.claims.claim(invite, "romeo@example.com", Door.SUBSCRIPTION);

        Document page = browser.get("invite.jsp?id=" + invite.id()).page();

        assertThat(page.text())
                .contains("juliet -- Who Came by Whom Form in the browser Mar 1, 2026")
                .contains(HOSTILE + " Registration in an app Under way")
                .contains("romeo@example.com Subscription request Under way")
                .contains("3 of 3");
    }

    private Invite onlyInvite() {
        return console.invites.list(InviteQuery.all(9)).invites().get(0);
    }

    private static Duration lifetime(Invite invite) {
        return Duration.ofMillis(invite.expires().getAsLong() - invite.created());
    }
}

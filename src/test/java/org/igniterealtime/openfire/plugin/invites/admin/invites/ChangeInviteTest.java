// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.admin.console.CsrfToken;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the console can ask for, of a new invite and of one that is there. */
class ChangeInviteTest {

    private static final String CREATE = "invite-create.jsp";
    private static final String HOSTILE = "\"><script>alert(1)</script>'&amp;";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void lifetimeUsesNoteAndGroupsAreChangedOnTheInvitesPage() {
        console.names.people.addGroup("choir");
        console.names.people.addGroup("band");
        Invite invite =
                console.invites.create(
                        NewInvite.account(Source.key("x")).joining(List.of("choir")).noted("old"));
        Document before = browser.get(page(invite)).page();
        assertThat(before.getElementById("groups").text()).isEqualTo("choir");
        assertThat(before.select("input[name=group][checked]").eachAttr("value"))
                .containsExactly("choir");
        assertThat(before.getElementById("lifetime").val()).isEmpty();

        console.advance(Duration.ofDays(1));
        Answer done =
                browser.submitAndFollow(
                        page(invite),
                        "change",
                        Map.of(
                                "lifetime", "3",
                                "unit", "weeks",
                                "uses", "5",
                                "note", HOSTILE,
                                "group", "band"));

        assertThat(done.messages("success")).isEqualTo("The invite was changed.");
        Invite changed = current(invite);
        assertThat(Duration.ofMillis(changed.expires().getAsLong() - changed.created()))
                .isEqualTo(Duration.ofDays(22));
        assertThat(changed.usesAllowed()).isEqualTo(5);
        assertThat(changed.note()).contains(HOSTILE);
        assertThat(console.invites.groupsOf(changed)).containsExactly("band");
        assertThat(done.page().getElementById("groups").text()).isEqualTo("band");
        assertThat(done.page().select("#invites form script")).isEmpty();
        assertThat(console.audit)
                .singleElement()
                .satisfies(
                        deed -> {
                            assertThat(deed.administrator()).isEqualTo("admin");
                            assertThat(deed.summary()).isEqualTo("changed an invite");
                            assertThat(deed.details()).contains(invite.id(), "uses 5");
                        });
    }

    @Test
    void whatIsLeftAsItIsStaysAndIsNotAudited() {
        console.names.people.addGroup("choir");
        Invite invite =
                console.invites.create(
                        NewInvite.account(Source.key("x")).joining(List.of("choir")).noted("note"));

        browser.submit(page(invite), "change", Map.of());

        assertThat(current(invite)).isEqualTo(invite);
        assertThat(console.invites.groupsOf(invite)).containsExactly("choir");
        assertThat(console.audit).isEmpty();
    }

    @Test
    void aMistakeIsSaidBesideItsFieldAndNothingIsLost() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")).uses(3));
        for (String name : new String[] {"juliet@example.org", "nurse@example.org"}) {
            console.claims.complete(console.claims.claim(invite, name, Door.WEB).orElseThrow());
        }

        Answer refused =
                browser.submit(
                        page(invite),
                        "change",
                        Map.of("uses", "1", "lifetime", "x", "note", HOSTILE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.messages("error")).startsWith("Nothing was changed");
        Document page = refused.page();
        assertThat(page.select("#uses-hint .jive-error-text").text()).contains("2 times already");
        assertThat(page.select("#lifetime-hint .jive-error-text")).hasSize(1);
        assertThat(page.getElementById("note").val()).isEqualTo(HOSTILE);
        assertThat(page.getElementById("uses").val()).isEqualTo("1");
        assertThat(current(invite).note()).isEmpty();
        assertThat(console.audit).isEmpty();
    }

    @Test
    void aRevokedInviteCannotBeChanged() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        Map<String, String> form = new HashMap<>(browser.form(page(invite), "change"));
        console.invites.withdrawals().revoke(invite.id(), Source.console("admin"));

        assertThat(browser.get(page(invite)).page().select("input[value=change]")).isEmpty();
        form.put("lifetime", "9");
        Answer answer = browser.post("invite.jsp", form);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.header("Location")).messages("error"))
                .contains("was revoked and cannot be changed");
        assertThat(console.invites.findLive(invite.token())).isEmpty();
    }

    @Test
    void changingNeedsTheSessionsToken() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        Map<String, String> form = new HashMap<>(browser.form(page(invite), "change"));
        form.put("note", "forged");
        form.put(CsrfToken.FIELD, "x");

        browser.post("invite.jsp", form);
        browser.get(page(invite) + "&action=change&note=forged&uses=1");

        assertThat(current(invite).note()).isEmpty();
    }

    @Test
    void anInviteWithoutAnEndIsOfferedWhereTheSettingsAllowIt() {
        Invite invite = console.invites.create(NewInvite.account(Source.key("x")));
        assertThat(browser.get(CREATE).page().select("[name=forEver]")).isEmpty();
        assertThat(browser.get(page(invite)).page().select("[name=forEver]")).isEmpty();
        assertThat(browser.submit(CREATE, "create", Map.of("forEver", "true")).status())
                .isEqualTo(422);

        console.settings.unlimitedLifetime().set("true");
        console.advance(Duration.ofSeconds(1));
        browser.submit(page(invite), "change", Map.of("forEver", "true"));
        browser.submit(CREATE, "create", Map.of("forEver", "true", "note", "made"));

        assertThat(current(invite).expires()).isEmpty();
        assertThat(newest().note()).contains("made");
        assertThat(newest().expires()).isEmpty();

        console.settings.unlimitedLifetime().set("false");
        Document page = browser.get(page(invite)).page();
        assertThat(page.select("[name=forEver]").hasAttr("checked")).isTrue();
        browser.submit(page(invite), "change", Map.of("note", "still endless"));
        assertThat(current(invite).note()).contains("still endless");
        Map<String, String> form = new HashMap<>(browser.form(page(invite), "change"));
        form.remove("forEver");
        assertThat(browser.post("invite.jsp", form).status()).isEqualTo(422);
        form.put("lifetime", "2");
        browser.post("invite.jsp", form);
        assertThat(current(invite).expires()).isPresent();
    }

    @Test
    void contactsAreMadeHereToo() {
        console.accounts.create("romeo", "secret");

        browser.submit(CREATE, "create", Map.of("kind", "contact", "inviter", "Romeo"));
        Invite contact = newest();
        assertThat(contact.kind()).isEqualTo(Kind.CONTACT);
        assertThat(contact.inviter()).contains("romeo");
        assertThat(contact.allowsRegistration()).isTrue();

        browser.submit(CREATE, "create", Map.of("kind", "contactOnly", "inviter", "romeo"));
        assertThat(newest().allowsRegistration()).isFalse();

        Answer wrong =
                browser.submit(CREATE, "create", Map.of("kind", "contact", "username", "juliet"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#kind [selected]").val()).isEqualTo("contact");
        assertThat(wrong.page().select("#username-hint .jive-error-text").text())
                .contains("a name of their own");
        assertThat(wrong.page().select("#inviter-hint .jive-error-text")).hasSize(1);
        assertThat(console.stored()).isEqualTo(2);
    }

    @Test
    void aContactElsewhereJoinsNoGroups() {
        console.accounts.create("romeo", "secret");
        console.names.people.addGroup("choir");

        Answer wrong =
                browser.submit(
                        CREATE,
                        "create",
                        Map.of("kind", "contactOnly", "inviter", "romeo", "group", "choir"));

        assertThat(wrong.page().select("#groups-hint .jive-error-text").text())
                .contains("Only a new account");
    }

    @Test
    void aResetHasALifetimeAndANote() {
        console.accounts.create("romeo", "secret");

        browser.submit(
                CREATE,
                "reset",
                Map.of(
                        "resetUsername", "romeo",
                        "resetLifetime", "3",
                        "resetUnit", "hours",
                        "resetNote", "called on Monday"));

        Document page = browser.get(page(newest())).page();
        assertThat(page.select("#invites .jive-success").text()).contains("reset link");
        assertThat(page.getElementById("info").text())
                .contains("password")
                .doesNotContain("invite");
        assertThat(page.getElementById("uses")).isNull();
        browser.submit(page(newest()), "change", Map.of("note", "called on Tuesday"));
        assertThat(newest().kind()).isEqualTo(Kind.RESET);
        assertThat(newest().note()).contains("called on Tuesday");
        assertThat(Duration.ofMillis(newest().expires().getAsLong() - newest().created()))
                .isEqualTo(Duration.ofHours(3));
        Answer wrong =
                browser.submit(
                        CREATE, "reset", Map.of("resetUsername", "romeo", "resetLifetime", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#resetLifetime-hint .jive-error-text")).hasSize(1);
    }

    private static String page(Invite invite) {
        return "invite.jsp?id=" + invite.id();
    }

    private Invite current(Invite invite) {
        return console.invites.findById(invite.id()).orElseThrow();
    }

    /** The one that was made last; ids of the same millisecond come in any order. */
    private Invite newest() {
        Invite invite = console.invites.list(InviteQuery.all(1)).invites().get(0);
        console.advance(Duration.ofSeconds(1));
        return invite;
    }
}

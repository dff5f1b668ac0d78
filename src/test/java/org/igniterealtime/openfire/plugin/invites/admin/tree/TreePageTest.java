// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.db.Statements;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.history.HistoryStore;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TreePageTest {

    private static final Person ROMEO = new Person("romeo", 1_000);
    private static final Person JULIET = new Person("juliet", 2_000);
    private static final Person NURSE = new Person("nurse", 3_000);
    private static final Person PETER = new Person("peter", 4_000);

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void everybodyWhoCameIsThereTheLatestFirst() {
        chain();

        Document page = browser.get("tree.jsp").page();

        assertThat(page.select("#people td:nth-child(2)").eachText())
                .containsExactly("peter", "nurse", "juliet");
        assertThat(page.select("#people td:nth-child(3)").eachText())
                .containsExactly("nurse", "juliet", "romeo");
        assertThat(page.select("#people td:nth-child(5)").eachText())
                .containsExactly("3", "2", "1");
    }

    @Test
    void upAndDownFromAnyUser() {
        chain();

        Document page = browser.get("tree.jsp?user=Nurse").page();
        assertThat(page.getElementById("above").text()).isEqualTo("romeo › juliet › nurse");
        assertThat(page.getElementById("by").text()).contains("juliet", "Form in the browser");
        assertThat(page.select("#by a").attr("href")).startsWith("invite.jsp?id=inv_");
        assertThat(page.getElementById("branch").text()).isEqualTo("1");
        assertThat(page.select("#people td:nth-child(2)").eachText()).containsExactly("peter");
        assertThat(page.select("a[href='../../user-properties.jsp?username=nurse']")).hasSize(1);

        Document top = browser.get(page.select("#above a").first().attr("href")).page();
        assertThat(top.getElementById("above")).isNull();
        assertThat(top.getElementById("by").text()).isEqualTo("Came by no invite of this plugin");
        assertThat(top.getElementById("branch").text()).isEqualTo("3");
        Document down = browser.get(top.select("#people a").first().attr("href")).page();
        assertThat(down.getElementById("above").text()).isEqualTo("romeo › juliet");
    }

    @Test
    void aDeletedAccountIsNamelessAndStillLeadsOn() {
        chain();
        new History(console.database.database()).forget("juliet");

        Document page = browser.get("tree.jsp?user=nurse").page();

        assertThat(page.getElementById("above").text())
                .isEqualTo("romeo › deleted account › nurse");
        Document gone = browser.get(page.select("#above a").get(1).attr("href")).page();
        assertThat(gone.select("#people td:nth-child(2)").eachText()).containsExactly("nurse");
        assertThat(browser.get("tree.jsp?user=juliet").status()).isEqualTo(404);
    }

    @Test
    void manyChildrenHavePages() {
        for (int i = 0; i < 120; i++) {
            enter(new Person("child" + i, 10_000 + i), ROMEO);
        }

        Document page = browser.get("tree.jsp?user=romeo").page();
        assertThat(page.select("#people tbody tr")).hasSize(50);
        page = browser.get(page.select("a[rel=next]").attr("href")).page();
        page = browser.get(page.select("a[rel=next]").attr("href")).page();
        assertThat(page.select("#people tbody tr")).hasSize(20);
        assertThat(page.select("a[rel=next]")).isEmpty();
        assertThat(page.getElementById("branch").text()).isEqualTo("120");
        assertThat(page.select("a:contains(First page)").attr("href")).startsWith("tree.jsp?node=");
        assertThat(browser.get("tree.jsp").page().select("a[rel=next]")).hasSize(1);
    }

    @Test
    void theOpenInvitesOfABranchAreRevokedAfterALookAndNoOthers() {
        chain();
        Invite above = made(NewInvite.account(Source.user("romeo")));
        Invite own = made(NewInvite.account(Source.user("juliet")).noted("of juliet"));
        Invite below = made(NewInvite.contact("peter", true, Source.console("admin")));
        Invite onConsole = made(NewInvite.account(Source.console("nurse")));
        Invite dead = made(NewInvite.account(Source.user("nurse")));
        console.invites.withdrawals().revoke(dead.id(), Source.console("admin"));

        Answer asked = browser.get("tree.jsp?user=juliet&confirm=revoke");
        assertThat(asked.page().text()).contains("People in the branch: 3. Open invites: 3.");
        assertThat(asked.page().select("#invites li")).hasSize(3);
        assertThat(console.invites.findLive(own.token())).isPresent();

        Answer done = browser.send(asked, "revoke", List.of());
        assertThat(browser.get(done.header("Location")).messages("success"))
                .isEqualTo("Invites revoked: 3.");
        for (Invite revoked : List.of(own, below, onConsole)) {
            assertThat(console.invites.findLive(revoked.token())).isEmpty();
        }
        assertThat(console.invites.findLive(above.token())).isPresent();
        assertThat(
                        browser.get("tree.jsp?user=juliet&confirm=revoke")
                                .page()
                                .select("input[name=action]"))
                .isEmpty();
    }

    @Test
    void nobodyIsSaidAndAForgedFormDoesNothing() {
        chain();
        Invite own = made(NewInvite.account(Source.user("juliet")));

        assertThat(browser.get("tree.jsp?user=paris").messages("error"))
                .isEqualTo("Nobody of this name came by an invite or brought anybody.");
        for (String place : List.of("node=", "node=x", "node=%00", "user=%22%3E")) {
            assertThat(browser.get("tree.jsp?" + place).status()).as(place).isEqualTo(404);
        }
        browser.post("tree.jsp?user=juliet", Map.of("action", "revoke"));
        assertThat(console.invites.findLive(own.token())).isPresent();
    }

    private Invite made(NewInvite wanted) {
        return console.invites.create(wanted);
    }

    private void chain() {
        enter(JULIET, ROMEO);
        enter(NURSE, JULIET);
        enter(PETER, NURSE);
    }

    private void enter(Person newcomer, Person inviter) {
        Source source = Source.user(inviter.username());
        Invite invite = made(NewInvite.account(source));
        console.invites.withdrawals().revoke(invite.id(), Source.console("admin"));
        Consumer<Statements> entering =
                new HistoryStore(console.database.database())
                        .entering(
                                new Arrival(
                                        newcomer,
                                        Optional.of(inviter),
                                        invite.id(),
                                        source,
                                        Door.WEB));
        console.database
                .database()
                .transaction(
                        statements -> {
                            entering.accept(statements);
                            return newcomer;
                        });
    }
}

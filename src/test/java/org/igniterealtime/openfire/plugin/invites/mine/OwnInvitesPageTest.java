// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteQuery;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does who is signed in, and what nobody does to another's invites. */
class OwnInvitesPageTest {

    private MineServer server;
    private Visitor romeo;

    @BeforeEach
    void start() throws Exception {
        server = new MineServer();
        romeo = Visitor.signedIn(server, "romeo");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private List<Invite> all() {
        return server.invites.list(InviteQuery.all(50)).invites();
    }

    @Test
    void aContactIsInvitedAndTheLinkCanBeHandedOn() throws Exception {
        Document form = romeo.click(romeo.get(""), "a.button");
        assertThat(form.select("[type=radio]")).isEmpty();
        romeo.send(form, "form", Map.of("note", "For <b>Mercutio</b>"));
        Document page = romeo.follow();

        Invite made = all().get(0);
        assertThat(made.kind()).isEqualTo(Kind.CONTACT);
        assertThat(made.allowsRegistration()).isFalse();
        assertThat(made.source()).isEqualTo(Source.user("romeo"));
        assertThat(made.inviter()).contains("romeo");
        String link = "https://chat.example.org:7443/invite?" + made.token();
        assertThat(page.select("h1").text()).isEqualTo("For <b>Mercutio</b>");
        assertThat(page.select("#link").attr("value")).isEqualTo(link);
        assertThat(page.select("svg.qr")).hasSize(1);
        assertThat(page.select("a[href^=mailto:]").attr("href"))
                .isEqualTo(
                        "mailto:?subject=Romeo%20Montague%20invites%20you%20to%20chat%20on%20"
                                + "Montague%20House&body=Romeo%20Montague%20invites%20you%20to%20"
                                + "chat%20on%20Montague%20House%0D%0Ahttps%3A%2F%2Fchat.example.org"
                                + "%3A7443%2Finvite%3F"
                                + made.token());
        assertThat(page.select("#share").attr("data-text")).contains("Romeo Montague");
    }

    @Test
    void somebodyWithoutAnAccountIsInvitedWhereThePolicySaysSo() throws Exception {
        server.settings.accountInvites().set("everybody");
        Document form = romeo.get("/new");
        assertThat(form.select("[type=radio]")).hasSize(2);

        romeo.send(form, "form", Map.of());

        Invite made = all().get(0);
        assertThat(made.kind()).isEqualTo(Kind.ACCOUNT);
        assertThat(made.inviter()).contains("romeo");
        assertThat(made.usesAllowed()).isEqualTo(1);
        assertThat(made.username()).isEmpty();
    }

    @Test
    void whatThePolicyForbidsIsRefusedWhateverIsSent() throws Exception {
        Document form = romeo.get("/new");
        romeo.send(form, "form", Map.of("kind", "account"));
        assertThat(romeo.answer.statusCode()).isEqualTo(400);

        server.settings.contactInvites().set("nobody");
        romeo.send(form, "form", Map.of("kind", "contact"));
        assertThat(romeo.answer.statusCode()).isEqualTo(400);
        assertThat(all()).isEmpty();
        assertThat(romeo.get("/new").select("main form")).isEmpty();
        assertThat(romeo.get("").text()).contains("You may not make such invites");
    }

    @Test
    void theQuotaCountsHereToo() throws Exception {
        server.settings.accountInvites().set("everybody");
        server.settings.accountInvitesPerUser().set("1");
        Document form = romeo.get("/new");
        romeo.send(form, "form", Map.of("kind", "account"));
        romeo.send(form, "form", Map.of("kind", "account"));

        assertThat(romeo.answer.statusCode()).isEqualTo(400);
        assertThat(romeo.answer.body()).contains("You have 1 open invites");
        assertThat(all()).hasSize(1);
        assertThat(romeo.get("/new").select("[type=radio]")).isEmpty();
    }

    @Test
    void whatIsSaidToWhoeverIsInvitedIsShownAndTypedAgainWhenItIsNoPlainText() throws Exception {
        romeo.send(romeo.get("/new"), "form", Map.of("greeting", "Hi\r\nevil.example"));
        assertThat(romeo.answer.statusCode()).isEqualTo(400);
        assertThat(romeo.answer.body()).contains("10 lines and 500 characters", "Hi\nevil.example");

        romeo.send(romeo.get("/new"), "form", Map.of("greeting", "Hi\r\n<b>you</b>"));

        assertThat(all().get(0).greeting()).contains("Hi\n<b>you</b>");
        assertThat(romeo.follow().select(".greeting blockquote").text()).isEqualTo("Hi <b>you</b>");
    }

    @Test
    void aNoteThatIsTooLongIsSaid() throws Exception {
        romeo.send(romeo.get("/new"), "form", Map.of("note", "x".repeat(256)));

        assertThat(romeo.answer.statusCode()).isEqualTo(400);
        assertThat(romeo.answer.body()).contains("255");
    }

    @Test
    void theListHasAllWaysOfMakingThemAndWhoCame() throws Exception {
        Invite used = server.invite("romeo");
        server.redeem(used, "mercutio@example.com");
        server.clock.advance(Duration.ofSeconds(1));
        server.invite("romeo");
        server.invites.create(NewInvite.reset("juliet", Source.user("romeo")));

        Document page = romeo.get("");

        assertThat(page.select(".mine .card")).hasSize(2);
        assertThat(page.select(".state").eachText()).containsExactly("Open", "Used");
        assertThat(page.select(".newcomer").text()).isEqualTo("mercutio@example.com");
    }

    @Test
    void aLongListHasMorePages() throws Exception {
        for (int i = 0; i < 21; i++) {
            server.invite("romeo");
        }
        Document first = romeo.get("");
        assertThat(first.select(".mine .card")).hasSize(20);

        Document second = romeo.click(first, "a[href*=after]");

        assertThat(second.select(".mine .card")).hasSize(1);
        assertThat(second.select("a[href*=after]:not([hreflang])")).isEmpty();
    }

    @Test
    void whatIsRevokedWorksNoMore() throws Exception {
        Invite invite = server.invite("romeo");
        Document page = romeo.click(romeo.get(""), ".mine a");
        romeo.send(page, ".revoke form", Map.of());

        assertThat(romeo.follow().select("[role=status].said").text()).contains("is revoked");
        assertThat(server.invites.stateOf(server.invites.findById(invite.id()).orElseThrow()))
                .isEqualTo(State.REVOKED);
        Document dead = romeo.get("/invite?id=" + invite.id());
        assertThat(dead.select("#link, .revoke")).isEmpty();
        romeo.send(page, ".revoke form", Map.of());
        assertThat(romeo.answer.statusCode()).isEqualTo(303);
    }

    @Test
    void anothersInvitesAreNotThere() throws Exception {
        Invite juliets = server.invite("juliet");
        Invite program = server.invites.create(NewInvite.account(Source.key("x")).from("romeo"));
        String guard = romeo.get("").selectFirst("input[name=guard]").attr("value");
        assertThat(romeo.get("").select(".mine")).isEmpty();

        for (String id : List.of(juliets.id(), program.id(), "inv_x", "", "%27")) {
            romeo.get("/invite?id=" + id);
            assertThat(romeo.answer.statusCode()).as(id).isEqualTo(404);
            romeo.post("/revoke?id=" + id, Map.of("guard", guard));
            assertThat(romeo.answer.statusCode()).as(id).isEqualTo(404);
        }
        assertThat(all()).allMatch(i -> server.invites.stateOf(i) == State.LIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new", "/revoke?id=%s", "/out"})
    void aFormOfAnotherSiteChangesNothing(String below) throws Exception {
        Invite invite = server.invite("romeo");
        String others =
                Visitor.signedIn(server, "romeo")
                        .get("")
                        .selectFirst("input[name=guard]")
                        .attr("value");
        for (String guard : List.of("", others)) {
            romeo.post(String.format(below, invite.id()), Map.of("guard", guard));
            assertThat(romeo.answer.statusCode()).isEqualTo(403);
        }
        assertThat(all()).hasSize(1);
        assertThat(server.invites.stateOf(all().get(0))).isEqualTo(State.LIVE);
        assertThat(romeo.get("").text()).contains("Signed in as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new", "/revoke", "/out"})
    void whoIsNotSignedInIsLedToSigningIn(String below) throws Exception {
        Visitor stranger = new Visitor(server);
        stranger.post(below, Map.of("guard", "x"));
        assertThat(stranger.follow().select("#password")).hasSize(1);
        if (below.equals("/new")) {
            stranger.get(below);
            assertThat(stranger.follow().select("#password")).hasSize(1);
        }
    }

    @Test
    void theLanguageStays() throws Exception {
        Document page = romeo.get("?lang=de");
        assertThat(page.select("h1").text()).isEqualTo("Deine Einladungen");

        Document form = romeo.click(page, "a.button");
        assertThat(form.select("h1").text()).isEqualTo("Jemanden einladen");
        romeo.send(form, "form", Map.of());

        assertThat(romeo.follow().select(".back").text()).isEqualTo("Zurück zu deinen Einladungen");
    }

    /** What is opened, by whomever, changes nothing. */
    @Test
    void noAddressDoesAnythingByBeingOpened() throws Exception {
        Invite invite = server.invite("romeo");
        romeo.get("/revoke?id=" + invite.id());
        assertThat(romeo.answer.statusCode()).isEqualTo(405);
        romeo.get("/out");
        assertThat(romeo.answer.statusCode()).isEqualTo(405);
    }
}

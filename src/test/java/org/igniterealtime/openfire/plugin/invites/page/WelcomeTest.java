// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page after the form, and what a browser sees that has been there. */
class WelcomeTest {

    private static final String PASSWORD = "rosa elefanten fliegen";

    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theFormLeadsToAPageOfThisBrowser() throws Exception {
        TypedForm form =
                TypedForm.open(server, "?t=" + server.account().token() + "&app=gajim&lang=de")
                        .typed("juliet", PASSWORD, PASSWORD);

        HttpResponse<String> answer = form.send();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("welcome?app=gajim&lang=de");
        assertThat(answer.body()).isEmpty();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> welcome = welcome(form.cookie());
            assertThat(welcome.statusCode()).isEqualTo(200);
            assertThat(welcome.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(welcome.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            Document page = Jsoup.parse(welcome.body());
            assertThat(page.select("#address").text()).isEqualTo("juliet@example.org");
            assertThat(page.select("#copy").attr("data-from")).isEqualTo("address");
        }
    }

    @Test
    void toOthersThePageSaysNothing() throws Exception {
        TypedForm form =
                TypedForm.open(server, server.account()).typed("juliet", PASSWORD, PASSWORD);
        form.send();

        for (String cookie :
                new String[] {"other=x", "invites-form=" + "x".repeat(32), "invites-form="}) {
            HttpResponse<String> answer = welcome(cookie);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain("juliet")
                    .contains("made your account already?");
        }
        server.assertNothingWasWrong();
    }

    @Test
    void theInvitesOwnLinkShowsWhatItHasMade() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD);
        form.send();

        HttpResponse<String> again =
                server.send("GET", "?" + invite.token(), "Cookie", form.cookie());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Link")).isEmpty();
        assertThat(Jsoup.parse(again.body()).select("#address").text())
                .isEqualTo("juliet@example.org");
        HttpResponse<String> back =
                server.form("?t=" + invite.token() + "&lang=fr", "Cookie", form.cookie());
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains("welcome?lang=fr");
        assertThat(server.get("?" + invite.token()).statusCode()).isEqualTo(404);
        Invite other = server.account();
        server.invites.withdrawals().revoke(other.id(), Source.console("admin"));
        assertThat(server.send("GET", "?" + other.token(), "Cookie", form.cookie()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSecondPostIsToldWhatTheFirstHasMade() throws Exception {
        TypedForm form = TypedForm.open(server, server.account());
        form.typed("juliet", PASSWORD, PASSWORD).send();

        for (String name : new String[] {"juliet", "romeo"}) {
            Document page = form.typed(name, PASSWORD, PASSWORD).sendAndFollow();

            assertThat(page.select("#address").text()).isEqualTo("juliet@example.org");
        }
        assertThat(server.newcomers()).containsOnlyKeys("juliet");
    }

    @Test
    void onAnInviteForManyOnlyTheSameNameIsTheSameAccount() throws Exception {
        Invite invite = server.invites.create(NewInvite.account(Source.key("x")).uses(20));
        TypedForm form = TypedForm.open(server, invite);
        form.typed("juliet", PASSWORD, PASSWORD).send();

        assertThat(
                        form.typed("Juliet", PASSWORD, PASSWORD)
                                .sendAndFollow()
                                .select("#address")
                                .text())
                .isEqualTo("juliet@example.org");
        assertThat(form.typed("romeo", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(409);
        TypedForm others = TypedForm.open(server, invite);
        assertThat(others.typed("juliet", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(409);
    }

    @Test
    void anInviteForManySaysFirstWhatThisBrowserHasMade() throws Exception {
        Invite invite = server.invites.create(NewInvite.account(Source.key("x")).uses(20));
        TypedForm form = TypedForm.open(server, invite);
        form.typed("juliet", PASSWORD, PASSWORD).send();

        HttpResponse<String> answer =
                server.send("GET", "?" + invite.token(), "Cookie", form.cookie());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link")).isPresent();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("You have made an account here");
        assertThat(page.text()).contains("juliet@example.org");
        assertThat(page.select("a.button").eachAttr("href"))
                .containsExactly("invite/welcome", "?" + invite.token() + "&another=yes");

        String another = page.select("a.button.second").attr("href");
        Document landing = Jsoup.parse(server.send("GET", another, "Cookie", form.cookie()).body());
        assertThat(landing.select("h1").text()).isEqualTo("You are invited to Montague House");
        assertThat(server.get("?" + invite.token()).body()).doesNotContain("juliet");
        server.clock.advance(Duration.ofSeconds(1));
        TypedForm second = TypedForm.open(server, invite).withCookie(form.cookie());
        assertThat(
                        second.with("guard", form.fields().get("guard"))
                                .typed("nurse", PASSWORD, PASSWORD)
                                .sendAndFollow()
                                .select("#address")
                                .text())
                .isEqualTo("nurse@example.org");
    }

    @Test
    void whatIsStillBeingMadeIsWaitedFor() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD);
        CompletableFuture<HttpResponse<String>> meanwhile = new CompletableFuture<>();
        server.accounts.meanwhile(() -> meanwhile.completeAsync(() -> seen(form.cookie())).join());
        form.send();

        HttpResponse<String> answer = meanwhile.join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Refresh")).contains("2");
        assertThat(answer.body()).contains("is being made").doesNotContain("juliet");
    }

    @Test
    void anInviteThatIsUsedUpMeanwhileByOthersIsGone() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite);
        server.claims.claim(invite, "nurse@example.org", Door.XMPP);

        assertThat(form.typed("juliet", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> seen(String cookie) {
        try {
            return welcome(cookie);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private HttpResponse<String> welcome(String cookie) throws Exception {
        return server.send("GET", "/welcome", "Cookie", cookie);
    }
}

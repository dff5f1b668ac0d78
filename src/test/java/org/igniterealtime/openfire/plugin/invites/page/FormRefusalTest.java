// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.web.PageServlet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form refuses, and what it protects itself from. */
class FormRefusalTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"", "invites-form=", "invites-form=somethingElse", "other=x"})
    void aFormWithoutItsCookieChangesNothing(String cookie) throws Exception {
        TypedForm form =
                TypedForm.open(server, server.account()).typed("juliet", PASSWORD, PASSWORD);

        HttpResponse<String> answer = form.withCookie(cookie).send();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(server.newcomers()).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("cookie");
        assertThat(page.select("#username").attr("value")).isEqualTo("juliet");
        assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void aFormWithAnotherBrowsersCookieChangesNothing() throws Exception {
        Invite invite = server.account();
        TypedForm mine = TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD);
        TypedForm theirs = TypedForm.open(server, invite);

        assertThat(mine.withCookie(theirs.cookie()).send().statusCode()).isEqualTo(403);
        assertThat(mine.with("guard", "").send().statusCode()).isEqualTo(403);
        assertThat(server.newcomers()).isEmpty();
        assertThat(mine.send().statusCode()).isEqualTo(303);
    }

    @Test
    void aSecondTabKeepsTheFormOfTheFirst() throws Exception {
        Invite invite = server.account();
        TypedForm first = TypedForm.open(server, invite);
        HttpResponse<String> second = server.form("?t=" + invite.token(), "Cookie", first.cookie());

        assertThat(second.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith(first.cookie() + ";");
        assertThat(first.typed("juliet", PASSWORD, PASSWORD).send().statusCode()).isEqualTo(303);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie =
                server.form("?t=" + server.account().token())
                        .headers()
                        .firstValue("Set-Cookie")
                        .get();

        assertThat(cookie)
                .matches("invites-form=[A-Za-z0-9]{32}; Max-Age=7200; HttpOnly; SameSite=Lax")
                .doesNotContain("Path");
    }

    @Test
    void otherSitesMayNotReadTheForm() throws Exception {
        HttpResponse<String> answer = server.form("?t=" + server.account().token());

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
        assertThat(answer.headers().firstValue("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?t=", "?t=x", "?t=abcdefghijklmnopqrstuvwx", "?t=%22%3E%3Cb%3E"})
    void whatIsNoInviteHasNoForm(String query) throws Exception {
        assertThat(server.form(query).statusCode()).isEqualTo(404);
        assertThat(server.post(query, "", "username=x").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        String query = "?t=" + server.account().token();

        assertThat(server.post(query, "", "username=%zz").statusCode()).isEqualTo(400);
        assertThat(server.post(query, "", "a".repeat(20_000)).statusCode()).isEqualTo(400);
        assertThat(
                        server.send("POST", "/register" + query, "Content-Type", "application/json")
                                .statusCode())
                .isEqualTo(400);
        HttpResponse<String> put = server.send("PUT", "/register" + query);
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    void whereAccountsCannotBeMadeItIsSaid() throws Exception {
        server.accounts.makeReadOnly();
        Invite invite = server.account();
        Invite contact =
                server.invites.create(NewInvite.contact("romeo", true, Source.user("romeo")));

        assertThat(server.form("?t=" + invite.token()).statusCode()).isEqualTo(403);
        HttpResponse<String> landing = server.get("?" + invite.token());
        assertThat(landing.statusCode()).isEqualTo(403);
        assertThat(landing.body()).contains("No accounts by invite");
        assertThat(landing.headers().firstValue("Link")).isEmpty();
        Document page = Jsoup.parse(server.get("?" + contact.token()).body());
        assertThat(page.select("a.button").eachAttr("href")).hasSize(1);
        assertThat(page.text()).contains("an XMPP account of your own");
    }

    @Test
    void anInviteOfSomebodyWhoIsGoneIsDead() throws Exception {
        Invite invite =
                server.invites.create(NewInvite.contact("romeo", false, Source.user("romeo")));
        server.accounts.delete("romeo");

        assertThat(server.get("?" + invite.token()).statusCode()).isEqualTo(404);
        assertThat(server.form("?t=" + invite.token()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsLimitedAndWhatIsRightIsNot() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite).typed("juliet", PASSWORD, PASSWORD);
        for (int i = 0; i < PageServer.ALLOWED; i++) {
            server.get("?" + invite.token());
            server.get("");
            assertThat(server.get(i % 2 == 0 ? "?guess" : "/register?t=guess").statusCode())
                    .isEqualTo(404);
        }

        for (HttpResponse<String> answer :
                List.of(
                        server.get("?guess"),
                        server.form("?t=guess"),
                        server.post("?t=guess", "", "username=juliet"))) {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.headers().firstValue("Link")).isEmpty();
            assertThat(answer.body()).contains("in about 1 min");
        }
        assertThat(server.get("").statusCode()).isEqualTo(200);
        assertThat(server.get("?" + invite.token()).statusCode()).isEqualTo(200);
        assertThat(server.form("?t=" + invite.token()).statusCode()).isEqualTo(200);
        assertThat(form.send().statusCode()).isEqualTo(303);
        assertThat(server.newcomers()).containsKey("juliet");
    }

    @Test
    void whoTriesTooManyNamesIsToldForHowLongToWait() throws Exception {
        Invite invite = server.account();
        TypedForm form = TypedForm.open(server, invite).typed("romeo", PASSWORD, PASSWORD);
        for (int i = 0; i < PageServer.ALLOWED; i++) {
            assertThat(form.send().statusCode()).isEqualTo(409);
        }

        HttpResponse<String> answer = form.typed("juliet", PASSWORD, PASSWORD).send();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body()).contains("in about 1 min");
        assertThat(server.newcomers()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsSaid() throws Exception {
        TypedForm form =
                TypedForm.open(server, server.account()).typed("juliet", PASSWORD, PASSWORD);
        CapturedLog log = new CapturedLog(PageServlet.class);
        server.database.goAway();

        HttpResponse<String> answer = form.send();
        log.close();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(log.toString()).containsOnlyOnce("[ERROR]").doesNotContain(PASSWORD);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.mail.TestLetters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for whoever got a mail that was not for them. */
class NotForMeTest {

    private PageServer server;
    private Invite invite;
    private String page;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer();
        server.letters.ready();
        invite =
                server.invites.create(
                        NewInvite.account(Source.console("admin")).mailedTo("romeo@example.net"));
        assertThat(
                        server.letters.letters.ask(
                                List.of(invite), TestLetters.PLAIN, TestLetters.ADMIN))
                .isEmpty();
        server.letters.round.run();
        page = "/not-for-me?t=" + token();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** From the letter, whose body is in Base64. */
    private String token() {
        String letter = new String(server.letters.handed.get(0).text(), StandardCharsets.US_ASCII);
        Matcher base64 =
                Pattern.compile("base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--").matcher(letter);
        assertThat(base64.find()).isTrue();
        String text =
                new String(Base64.getMimeDecoder().decode(base64.group(1)), StandardCharsets.UTF_8);
        Matcher token = Pattern.compile("/not-for-me\\?t=(\\w{24})").matcher(text);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private State state() {
        return server.invites.stateOf(server.invites.findById(invite.id()).orElseThrow());
    }

    @Test
    void lookingDoesNothing() throws Exception {
        for (String method : List.of("GET", "HEAD", "GET")) {
            assertThat(server.send(method, page).statusCode()).isEqualTo(200);
        }

        assertThat(state()).isEqualTo(State.LIVE);
        Document shown = Jsoup.parse(server.get(page).body());
        assertThat(shown.select("form[method=post]").attr("action")).isEqualTo(page.substring(1));
        assertThat(shown.text()).contains("Montague House");
        assertThat(shown.html()).doesNotContain(invite.token(), "romeo@example.net");
    }

    @Test
    void theFormEndsTheInviteAndMayBeSentTwice() throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer =
                    server.send("POST", page, "Content-Type", "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select("h1").text())
                    .isEqualTo("Thank you for telling us");
        }

        assertThat(state()).isEqualTo(State.REVOKED);
        assertThat(server.get(page).body()).contains("Thank you for telling us");
    }

    @Test
    void nothingIsPromisedToAnAddressThatWasDeleted() throws Exception {
        server.letters.letters.forgetAddresses(invite);

        assertThat(server.get(page).body())
                .contains("is no longer stored")
                .doesNotContain("you get no more mail");
        HttpResponse<String> answer =
                server.send("POST", page, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.body()).doesNotContain("you get no more mail");
        assertThat(state()).isEqualTo(State.REVOKED);
    }

    @Test
    void neitherAnotherTokenNorTheInvitesOwnOpensIt() throws Exception {
        for (String token : List.of(invite.token(), "A".repeat(24), "")) {
            assertThat(server.get("/not-for-me?t=" + token).statusCode()).isEqualTo(404);
            assertThat(
                            server.send(
                                            "POST",
                                            "/not-for-me?t=" + token,
                                            "Content-Type",
                                            "application/x-www-form-urlencoded")
                                    .statusCode())
                    .isEqualTo(404);
        }
        assertThat(state()).isEqualTo(State.LIVE);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of an invite whose one name is in use, and what the form says of other names. */
class NameInUseTest {

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

    private Invite preset() {
        return server.invites.create(NewInvite.account(Source.key("x")).named("bob"));
    }

    @Test
    void landingPageAndFormSayWhatHappenedAndWhomToAsk() throws Exception {
        Invite invite = preset();
        server.accounts.create("bob", "x");

        for (String below : new String[] {"?" + invite.token(), "/register?t=" + invite.token()}) {
            HttpResponse<String> answer = server.send("GET", below);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Link")).isEmpty();
            assertThat(Jsoup.parse(answer.body()).text())
                    .contains("This name is in use", "bob@example.org", "Montague House");
            assertThat(Jsoup.parse(answer.body()).select("form, a.button")).isEmpty();
        }
        server.assertNothingWasWrong();
    }

    @Test
    void whoWasInvitedBySomebodyAsksThem() throws Exception {
        server.accounts.create("juliet", "x");
        Invite invite =
                server.invites.create(
                        NewInvite.account(Source.user("juliet")).named("bob").from("juliet"));
        server.accounts.create("bob", "x");

        assertThat(server.page("?" + invite.token()).text())
                .contains("ask juliet for an invite with another name");
    }

    @Test
    void aNameThatGetsIntoUseWhileTheFormIsOpenIsNobodysMistake() throws Exception {
        TypedForm form = TypedForm.open(server, preset()).typed("bob", PASSWORD, PASSWORD);
        server.accounts.create("bob", "somebody else's");

        HttpResponse<String> answer = form.send();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("This name is in use")
                .doesNotContain("try another one");
    }

    @ParameterizedTest
    @CsvSource({
        "'a=b', 400, equals sign (U+003D)",
        "'a,b', 400, comma (U+002C)",
        "'a\u3164b', 400, hangul filler (U+3164)",
        "'..', 400, a letter or a digit",
        "'\u0430dmin', 400, alphabet",
        "'juliet1', 400, certain form",
        "'admin', 409, Somebody else has that name"
    })
    void whatIsWrongWithANameStandsBesideIt(String name, int status, String said) throws Exception {
        server.settings.namePattern().set("[^0-9]*");

        HttpResponse<String> answer =
                TypedForm.open(server, server.account()).typed(name, PASSWORD, PASSWORD).send();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("#username-error").text()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'rosa\u00a0elefanten', no-break space (U+00A0)",
        "'u\u0308ber den wolken', combining diaeresis (U+0308)",
        "'\uff52osa elefanten', fullwidth latin small letter r (U+FF52)",
        "'rosa\u0000elefanten', null (U+0000)",
        "'\u05e9\u05dc\u05d5\u05dd \u05e9\u05dc\u05d5\u05dd 12', right to left"
    })
    void whatIsWrongWithAPasswordStandsBesideItAndNotThePassword(String password, String said)
            throws Exception {
        HttpResponse<String> answer =
                TypedForm.open(server, server.account()).typed("juliet", password, password).send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#password-error").text()).contains(said);
        assertThat(answer.body()).doesNotContain(password);
        assertThat(server.newcomers()).isEmpty();
    }
}

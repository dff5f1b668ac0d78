// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form and what is sent to it by somebody who means harm, or by a broken browser. */
class HostileFormTest {

    private static final String PASSWORD = "rosa elefanten fliegen";
    private static final String MARK = "<script>alert(1)</script>";

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
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "juliet\u0000",
                "juliet\r\nSet-Cookie: a=b",
                "\"><script>alert(1)</script>",
                "</form><form action=https://example.com>",
                "${7*7}",
                "juliet@example.com",
                "\ufffd\ufffd",
                "\u202eteiluj"
            })
    void noNameBreaksThePage(String name) throws Exception {
        TypedForm form = TypedForm.open(server, server.account());

        HttpResponse<String> answer = form.typed(name, PASSWORD, "another").send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(MARK);
        assertThat(Jsoup.parse(answer.body()).select("form").eachAttr("action"))
                .containsExactly(form.action());
        assertThat(answer.headers().map().toString()).doesNotContain("a=b");
        assertThat(server.newcomers()).isEmpty();
    }

    @Test
    void aNameOfAnyLengthIsAnswered() throws Exception {
        TypedForm form = TypedForm.open(server, server.account());

        assertThat(form.typed("j".repeat(5000), PASSWORD, PASSWORD).send().statusCode())
                .isEqualTo(400);
        assertThat(form.typed("j".repeat(40_000), PASSWORD, PASSWORD).send().statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?t=%s&lang=en%%0d%%0aX-Evil:%%201",
                "?t=%s&app=%%3Cscript%%3Ealert(1)%%3C/script%%3E",
                "?t=%s&app=../../etc",
                "?t=%s&lang=%%00&app=%%ff",
                "?t=%s&t=other&lang=de&lang=fr"
            })
    void whatStandsBehindTheTokenIsDropped(String query) throws Exception {
        HttpResponse<String> answer = server.form(String.format(query, server.account().token()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(MARK)
                .doesNotContain("/etc")
                .doesNotContain("Evil");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/plain",
                "application/json",
                ";",
                "application/x-www-form-urlencoded2"
            })
    void otherTypesOfBodyAreRefused(String type) throws Exception {
        HttpResponse<String> answer =
                server.send(
                        "POST", "/register?t=" + server.account().token(), "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void octetsThatAreNoTextMakeNoAccount() throws Exception {
        String query = "?t=" + server.account().token();
        TypedForm form = TypedForm.open(server, query);
        String guard = "guard=" + form.fields().get("guard");

        for (String name : new String[] {"%ff%fe", "%c0%80", "%ed%a0%80", "%00"}) {
            String body = guard + "&username=" + name + "&password=x&again=x";
            assertThat(server.post(query, form.cookie(), body).statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(server.newcomers()).isEmpty();
    }

    @Test
    void theFirstOfRepeatedFieldsCountsOnTheWholeWay() throws Exception {
        String query = "?t=" + server.account().token();
        TypedForm form = TypedForm.open(server, query);
        String body =
                "username=juliet&username=romeo&password=rosa+elefanten+fliegen&password=x"
                        + "&again=rosa+elefanten+fliegen&guard="
                        + form.fields().get("guard");

        assertThat(server.post(query, form.cookie(), body).statusCode()).isEqualTo(303);
        assertThat(server.newcomers()).containsOnlyKeys("juliet");
    }

    @Test
    void brokenCookiesAreNone() throws Exception {
        String query = "?t=" + server.account().token();

        for (String cookie :
                new String[] {"=", ";;;", "invites-form", "invites-form=\"a", "\u00ff=1"}) {
            assertThat(server.form(query, "Cookie", cookie).statusCode()).as(cookie).isEqualTo(200);
        }
    }
}

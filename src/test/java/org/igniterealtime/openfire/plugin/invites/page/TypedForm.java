// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The form as a browser has it: its address, its cookie, its fields. */
record TypedForm(PageServer server, String action, String cookie, Map<String, String> fields) {

    static TypedForm open(PageServer server, Invite invite) throws Exception {
        return open(server, "?t=" + invite.token());
    }

    static TypedForm open(PageServer server, String query) throws Exception {
        HttpResponse<String> answer = server.form(query);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("form input").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        String action = page.select("form").attr("action");
        return new TypedForm(server, action, cookie.split(";")[0], fields);
    }

    TypedForm with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new TypedForm(server, action, cookie, changed);
    }

    TypedForm typed(String name, String password, String again) {
        return with("username", name).with("password", password).with("again", again);
    }

    TypedForm withCookie(String other) {
        return new TypedForm(server, action, other, fields);
    }

    HttpResponse<String> send() throws Exception {
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return server.post(action, cookie, body);
    }

    /** Sends it, and goes where that leads. */
    Document sendAndFollow() throws Exception {
        HttpResponse<String> answer = send();
        assertThat(answer.statusCode()).isEqualTo(303);
        String there = "/" + answer.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(server.send("GET", there, "Cookie", cookie).body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser of their own, who came by https as a proxy says. */
public final class Visitor {

    final Map<String, String> cookies = new TreeMap<>();
    HttpResponse<String> answer;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private URI here;

    Visitor(MineServer server) {
        this(server.address());
    }

    /**
     * @param address of the page
     */
    public Visitor(String address) {
        this.address = address;
        this.here = URI.create(address);
    }

    /** One who is signed in. */
    static Visitor signedIn(MineServer server, String name) throws Exception {
        Visitor visitor = new Visitor(server);
        visitor.signIn(name, MineServer.PASSWORD);
        assertThat(visitor.answer.statusCode()).isEqualTo(303);
        return visitor;
    }

    /** The status of the last answer. */
    public int status() {
        return answer.statusCode();
    }

    /** The page at an address below {@code /invite/mine}. */
    public Document get(String below) throws Exception {
        here = URI.create(address + below);
        return take(request(here).GET().build());
    }

    /** The form for signing in, filled in and sent. */
    public Document signIn(String name, String password) throws Exception {
        return send(get(""), "form", Map.of("username", name, "password", password));
    }

    /** Sends a form of a page, with these fields filled in. */
    public Document send(Document page, String form, Map<String, String> typed) throws Exception {
        Element element = page.selectFirst(form);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : element.select("input")) {
            boolean radio = input.attr("type").equals("radio");
            if (!radio || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.attr("value"));
            }
        }
        fields.putAll(typed);
        return post(resolved(element.attr("action")), fields);
    }

    /** As a browser does: the JDK's resolve leaves out the last name before a query alone. */
    private URI resolved(String address) {
        return address.startsWith("?")
                ? URI.create(here.toString().split("\\?", 2)[0] + address)
                : here.resolve(address);
    }

    Document post(String below, Map<String, String> fields) throws Exception {
        return post(URI.create(address + below), fields);
    }

    private Document post(URI there, Map<String, String> fields) throws Exception {
        here = there;
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return take(
                request(there)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** Where the last answer leads. */
    public Document follow() throws Exception {
        assertThat(answer.statusCode()).isEqualTo(303);
        here = here.resolve(answer.headers().firstValue("Location").orElseThrow());
        return take(request(here).GET().build());
    }

    /** Where a link of a page leads. */
    public Document click(Document page, String link) throws Exception {
        here = here.resolve(page.selectFirst(link).attr("href"));
        return take(request(here).GET().build());
    }

    private HttpRequest.Builder request(URI there) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(there).header("X-Forwarded-Proto", "https");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Document take(HttpRequest request) throws Exception {
        answer = http.send(request, BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";")[0].split("=", 2);
            if (set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return Jsoup.parse(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

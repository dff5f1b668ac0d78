// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.server.SentFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without a picture: keeps cookies, follows redirects when asked, sends forms. */
public final class TestBrowser {

    /** An answer, parsed when it is a page. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Document page() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The text of the boxes of one kind at the top. */
        public String messages(String kind) {
            return page().select("div.jive-" + kind + " td.jive-icon-label").text();
        }
    }

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    TestBrowser(String base) {
        this.base = URI.create(base);
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(base.resolve(address)));
    }

    public Answer request(String method, String address) {
        return send(
                HttpRequest.newBuilder(base.resolve(address))
                        .method(method, BodyPublishers.noBody()));
    }

    /** Posts just these fields. */
    public Answer post(String address, Map<String, String> fields) {
        return post(address, List.copyOf(fields.entrySet()));
    }

    /** The same for fields of which some have one name. */
    public Answer post(String address, List<Map.Entry<String, String>> fields) {
        String body =
                fields.stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(base.resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Posts these fields and a file. */
    public Answer postFile(String address, Map<String, String> fields, String name, byte[] file) {
        return send(SentFile.in(HttpRequest.newBuilder(base.resolve(address)), fields, name, file));
    }

    /** Fills in a page's form that does this, and sends it. */
    public Answer submit(String address, String action, Map<String, String> fields) {
        Map<String, String> all = form(address, action);
        all.putAll(fields);
        return post(address.replaceAll("\\?.*", ""), all);
    }

    /** Sends the form of a page that does this as it stands, with more fields. */
    public Answer send(Answer page, String action, List<Map.Entry<String, String>> more) {
        Element field = page.page().selectFirst("input[name=action][value=" + action + "]");
        FormElement form = (FormElement) field.closest("form");
        List<Map.Entry<String, String>> fields = new ArrayList<>(more);
        // What is pressed is among the fields that the test gives.
        form.select("input[type=submit]").removeAttr("name");
        form.formData().forEach(data -> fields.add(Map.entry(data.key(), data.value())));
        return post(form.attr("action"), fields);
    }

    /** The same, and then the page that the redirect leads to. */
    public Answer submitAndFollow(String address, String action, Map<String, String> fields) {
        Answer answer = submit(address, action, fields);
        return get(answer.header("Location"));
    }

    /** What a browser would send for the form of a page that does this. */
    public Map<String, String> form(String address, String action) {
        Element field = get(address).page().selectFirst("input[name=action][value=" + action + "]");
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) field.closest("form"))
                .formData()
                .forEach(data -> fields.put(data.key(), data.value()));
        return fields;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(
                    http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

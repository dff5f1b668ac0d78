// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
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
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser that has opened the form: its cookie, its fields, and where it will send them. */
public final class FormRacer implements Racer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI action;
    private final String cookie;
    private final Map<String, String> fields;

    private FormRacer(URI action, String cookie, Map<String, String> fields) {
        this.action = action;
        this.cookie = cookie;
        this.fields = fields;
    }

    /** Has opened the form. */
    public static FormRacer with(String token, OpenfireServer server) throws IOException {
        HttpResponse<String> answer = page(server, "/invite/register?t=" + token);
        if (answer.statusCode() != 200) {
            throw new IOException("No form: " + answer.statusCode());
        }
        Document page = Jsoup.parse(answer.body(), answer.uri().toString());
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("form input").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        return new FormRacer(
                URI.create(page.select("form").first().absUrl("action")),
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
                fields);
    }

    /** The status of a page below the HTTP binding's address. */
    public static int status(OpenfireServer server, String path) throws IOException {
        return page(server, path).statusCode();
    }

    /** Such a page itself. */
    public static String body(OpenfireServer server, String path) throws IOException {
        return page(server, path).body();
    }

    /** The same browser and the same form, behind a proxy that sends it to another node. */
    public FormRacer sendingTo(OpenfireServer server) {
        URI there = server.http().resolve(action.getRawPath() + "?" + action.getRawQuery());
        return new FormRacer(there, cookie, fields);
    }

    @Override
    public Outcome register(String username) throws IOException {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.put("username", username);
        typed.put("password", PASSWORD);
        typed.put("again", PASSWORD);
        String body =
                typed.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(action)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookie)
                                .POST(BodyPublishers.ofString(body)));
        return switch (answer.statusCode()) {
            case 303 -> Outcome.MADE;
            case 404 -> Outcome.TOO_LATE;
            case 409 -> Outcome.NAME_TAKEN;
            case 503 -> Outcome.SERVER_FAILED;
            default ->
                    throw new IOException("An answer that nobody expected: " + answer.statusCode());
        };
    }

    @Override
    public void close() {}

    private static HttpResponse<String> page(OpenfireServer server, String path)
            throws IOException {
        return send(HttpRequest.newBuilder(server.http().resolve(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

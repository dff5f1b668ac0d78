// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An administrator at the admin console: keeps cookies, follows redirects, sends forms with their
 * hidden fields.
 */
public final class ConsoleClient {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI console;
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(jar)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(LIMIT)
                    .build();

    /** Somebody who has not logged in yet. */
    public ConsoleClient(URI console) {
        this.console = console;
    }

    /** The administrator of a server, logged in. */
    public static ConsoleClient loggedIn(OpenfireServer server) {
        ConsoleClient client = new ConsoleClient(server.console());
        client.logIn(OpenfireServer.ADMIN, OpenfireServer.ADMIN);
        return client;
    }

    /** Logs in through the login page, and fails when it shows again. */
    public void logIn(String username, String password) {
        HttpResponse<String> answer =
                submit("/login.jsp", Map.of("username", username, "password", password));
        if (answer.uri().getPath().equals("/login.jsp")) {
            throw new IllegalStateException("The console refused the login of " + username);
        }
    }

    /**
     * The header by which a page of the console knows who asks; without what paths they are for.
     */
    public String cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Gets a page; {@code path} begins with a slash. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(console.resolve(path)));
    }

    /** Posts just these fields to a page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts these fields and a file. */
    public HttpResponse<String> postFile(
            String path, Map<String, String> fields, String name, byte[] file) {
        return send(SentFile.in(HttpRequest.newBuilder(console.resolve(path)), fields, name, file));
    }

    /**
     * Gets a page, fills in the form on it that has these fields, and sends it with its hidden
     * ones; the answer is the page that shows in the end.
     */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        HttpResponse<String> page = get(path);
        HtmlForm form =
                HtmlForm.find(page.body(), fields)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s (%d) has no form with %s"
                                                        .formatted(
                                                                path,
                                                                page.statusCode(),
                                                                fields.keySet())));
        String target = form.action().isEmpty() ? page.uri().toString() : form.action();
        return post(page.uri().resolve(target).toString(), form.filledIn(fields));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(LIMIT).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the console was answering", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

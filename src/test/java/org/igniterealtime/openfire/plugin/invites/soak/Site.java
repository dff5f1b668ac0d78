// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** The server as everybody reaches it over HTTP; each answer is counted. */
final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHOWN = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenfireServer server;
    private final String key;
    private final Ledger ledger;
    private final Disturbance disturbance;

    Site(OpenfireServer server, String key, Ledger ledger, Disturbance disturbance) {
        this.server = server;
        this.key = key;
        this.ledger = ledger;
        this.disturbance = disturbance;
    }

    OpenfireServer server() {
        return server;
    }

    /** An invite, as the API has made it. */
    record Made(String id, String token) {}

    /** Makes an invite by the second API. */
    Made make(JsonObject wish) throws IOException {
        return made(api("/v1/invites", wish.toString(), 201));
    }

    static Made made(String answer) {
        JsonObject invite = JsonParser.parseString(answer).getAsJsonObject();
        String url = invite.get("url").getAsString();
        return new Made(invite.get("id").getAsString(), url.substring(url.indexOf('?') + 1));
    }

    /** Posts JSON to the API with the key, and gives the answer, which must have this status. */
    String api(String path, String body, int status, String... headers) throws IOException {
        HttpRequest.Builder request = request("/invites_api" + path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(
                        request.header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)),
                        status)
                .body();
    }

    /** The same without a body. */
    HttpResponse<String> ask(String path, int status) throws IOException {
        return send(
                request("/invites_api" + path).header("Authorization", "Bearer " + key), status);
    }

    /** A page, which must have this status. */
    HttpResponse<String> page(String path, int status) throws IOException {
        return send(request(path), status);
    }

    /** A request to the HTTP binding. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.http().resolve(path)).timeout(PATIENCE);
    }

    /** Sends it, and fails when the answer has another status. */
    HttpResponse<String> send(HttpRequest.Builder request, int status) throws IOException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != status) {
            String body = answer.body().replaceAll("\\s+", " ");
            throw new IOException(
                    "%d instead of %d for %s: %s"
                            .formatted(
                                    answer.statusCode(),
                                    status,
                                    answer.uri().getPath(),
                                    body.substring(0, Math.min(SHOWN, body.length()))));
        }
        return answer;
    }

    /** Sends it, whatever comes back. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            ledger.count("answers " + disturbance.since(start) + " " + answer.statusCode());
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Whether an invite can be made; not counted. */
    boolean answers() {
        try {
            URI create = URI.create(server.http() + "/invites_api?key=" + key);
            HttpRequest request = HttpRequest.newBuilder(create).timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 201;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

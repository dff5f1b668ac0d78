// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A program that asks the API and holds each answer against the contract. */
public final class V1Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Contract contract;
    private final String api;
    private final String key;

    /**
     * @param api the address of the API, {@code …/v1}
     * @param key what is presented; empty for nothing
     */
    public V1Client(Contract contract, String api, String key) {
        this.contract = contract;
        this.api = api;
        this.key = key;
    }

    /** What is presented; empty for nothing. */
    public String key() {
        return key;
    }

    /** The same with another key. */
    public V1Client as(String other) {
        return new V1Client(contract, api, other);
    }

    public HttpResponse<String> get(String target) {
        return send("GET", target, "");
    }

    public HttpResponse<String> post(String target, String body, String... headers) {
        return send("POST", target, body, headers);
    }

    public HttpResponse<String> patch(String target, String body) {
        return send("PATCH", target, body);
    }

    /**
     * Sends a request.
     *
     * @param target below {@code /v1}, with the query
     * @param body JSON; empty for none
     * @param headers names and values; a Content-Type takes the place of JSON's
     */
    public HttpResponse<String> send(String method, String target, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + target))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        if (!key.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            synchronized (contract) {
                contract.check(method, target.replaceAll("\\?.*", ""), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer. */
    public static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}

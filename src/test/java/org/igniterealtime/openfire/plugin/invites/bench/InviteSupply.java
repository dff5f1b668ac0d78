// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Invites for one account each that nobody has used yet, made by the plugin's API. */
final class InviteSupply {

    private static final int BATCH = 500;

    /** Two processors hash fewer passwords; where there are more, it is filled up meanwhile. */
    private static final int USUAL_PER_SECOND = 600;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final HttpRequest batch;

    /**
     * @param http the HTTP binding
     * @param key a good key
     */
    InviteSupply(URI http, String key) {
        batch =
                HttpRequest.newBuilder(URI.create(http + "/invites_api/v1/invites/batch"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(batch(BATCH)))
                        .build();
    }

    /** What makes so many invites at once, in JSON. */
    static String batch(int invites) {
        return "{\"invites\": [" + String.join(",", Collections.nCopies(invites, "{}")) + "]}";
    }

    /** Sees to it that there are enough for so long a time. */
    void stockFor(Duration duration) throws IOException {
        stock(Math.toIntExact(USUAL_PER_SECOND * duration.toSeconds()));
    }

    /** Sees to it that there are so many. */
    void stock(int wanted) throws IOException {
        while (tokens.size() < wanted) {
            make();
        }
    }

    /** The token of one that nobody else gets. */
    String next() throws IOException {
        String token = tokens.poll();
        while (token == null) {
            make();
            token = tokens.poll();
        }
        return token;
    }

    private void make() throws IOException {
        try {
            String answer = http.send(batch, BodyHandlers.ofString()).body();
            for (JsonElement made :
                    JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("invites")) {
                String url = made.getAsJsonObject().get("url").getAsString();
                tokens.add(url.substring(url.indexOf('?') + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

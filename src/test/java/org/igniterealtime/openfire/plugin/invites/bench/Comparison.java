// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.invites.StoredToken;

/**
 * Two requests side by side.
 *
 * @param name what the plugin does
 * @param ours the plugin's
 * @param bare what a servlet that does only the inevitable part of it does
 */
record Comparison(String name, Target ours, Target bare) {

    /** Invites that one batch makes. */
    private static final int BATCH = 100;

    /** What a page is asked for with, by one of the usual browsers. */
    private static final Map<String, String> BROWSER =
            Map.of(
                    "User-Agent",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101"
                            + " Firefox/140.0",
                    "Accept",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                    "Accept-Language",
                    "de,en-US;q=0.7,en;q=0.3",
                    "Accept-Encoding",
                    "gzip, deflate, br, zstd");

    /** A bit more than the plugin says. */
    private static final int REFUSAL_BYTES = 64;

    /**
     * All of them.
     *
     * @param http the HTTP binding
     * @param key a good key
     * @param token of an invite that can be used
     */
    static List<Comparison> all(URI http, String key, String token)
            throws IOException, InterruptedException {
        String bare = http + BarePlugin.PATH;
        URI api = URI.create(http + "/invites_api");
        String v1 = api + "/v1/invites";
        Target insert = Target.get(URI.create(bare + "/insert"));
        Target landing = Target.get(URI.create(http + "/invite?" + token));
        Target browser = landing.with(BROWSER);
        Target form = Target.get(URI.create(http + "/invite/register?t=" + token)).with(BROWSER);
        return List.of(
                new Comparison("create", Target.get(URI.create(api + "?key=" + key)), insert),
                new Comparison("create v1", Target.json(URI.create(v1), key, "{}", 1), insert),
                new Comparison(
                        "batch of " + BATCH,
                        Target.json(URI.create(v1 + "/batch"), key, batch(), BATCH),
                        insert),
                new Comparison(
                        "refused key",
                        Target.refusal(URI.create(api + "?key=" + key + "x")),
                        Target.refusal(URI.create(bare + "/refuse?bytes=" + REFUSAL_BYTES))),
                new Comparison("landing page", landing, page(bare, landing, token)),
                new Comparison("landing, browser", browser, page(bare, browser, token)),
                new Comparison("form", form, page(bare, form, token)));
    }

    private static String batch() {
        return "{\"invites\": [" + String.join(",", Collections.nCopies(BATCH, "{}")) + "]}";
    }

    /** As many bytes, asked for in the same words. */
    private static Target page(String bare, Target ours, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(ours.address());
        ours.headers().forEach(request::setHeader);
        int bytes =
                HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofByteArray())
                        .body()
                        .length;
        String hash = StoredToken.hash(token);
        return Target.get(URI.create(bare + "/page?hash=" + hash + "&bytes=" + bytes))
                .with(ours.headers());
    }
}

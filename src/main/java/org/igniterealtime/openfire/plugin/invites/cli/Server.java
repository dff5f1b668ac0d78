// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The API of a server, and what proves who asks. By {@link HttpURLConnection}: the newer client of
 * the JDK makes a TLS context also where none is needed, and takes longer to start than all else.
 *
 * @param api the address of {@code /v1}
 * @param key {@code ID/SECRET}
 */
record Server(URI api, String key) {

    private static final int PATIENCE_MILLIS = 60_000;

    /** Another server, with the key that is in the environment. */
    static Server remote(String url, Map<String, String> environment) throws CommandFailed {
        String key = environment.getOrDefault("INVITES_KEY", "").strip();
        if (key.isEmpty()) {
            throw CommandFailed.usage("With --url the key is read from INVITES_KEY.");
        }
        String base = url.replaceAll("/+$", "").replaceAll("/v1$", "");
        try {
            URI api =
                    URI.create(
                            base + (base.endsWith("/invites_api") ? "" : "/invites_api") + "/v1");
            if (api.getHost() == null || !api.getScheme().matches("https?")) {
                throw CommandFailed.usage("--url is like https://chat.example.org:7443");
            }
            return new Server(api, key);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("--url is like https://chat.example.org:7443");
        }
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "Server[" + api + "]";
    }

    /**
     * Sends a request.
     *
     * @param path below {@code /v1}, with the query
     * @param body what is sent as JSON; empty for none
     * @throws CommandFailed when the server refuses, or does not answer
     */
    Answer send(String method, String path, Optional<Map<String, Object>> body)
            throws CommandFailed {
        try {
            Answer answer = exchange(method, path, body.map(Json::write));
            if (answer.isGood()) {
                return answer;
            }
            throw CommandFailed.refused(answer.problem());
        } catch (IOException e) {
            throw CommandFailed.refused(
                    "No answer from " + api + " (" + e.getMessage() + "). Is Openfire running?");
        }
    }

    private Answer exchange(String method, String path, Optional<String> body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(api + path).toURL().openConnection(proxy());
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + key);
        if (body.isPresent()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.get().getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, text);
        }
    }

    /** What is at this machine is not asked through a proxy, which would add headers. */
    private Proxy proxy() {
        return LocalFile.isLoopback(api.getHost()) ? Proxy.NO_PROXY : systemProxy();
    }

    private Proxy systemProxy() {
        return ProxySelector.getDefault().select(api).stream().findFirst().orElse(Proxy.NO_PROXY);
    }
}

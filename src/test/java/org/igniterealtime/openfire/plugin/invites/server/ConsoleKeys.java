// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes, uses and revokes API keys, as an administrator and a program would. */
public final class ConsoleKeys {

    private static final String PAGE = "/plugins/invites/api-keys.jsp";
    private static final Pattern SHOWN =
            Pattern.compile("<[^>]*\\bid=\"new-key\"[^>]*?\\bvalue=\"([^\"]*)\"");

    private ConsoleKeys() {}

    /** A new key, {@code <id>/<secret>}. */
    public static String create(ConsoleClient administrator, String name) {
        return create(administrator, Map.of("action", "create", "name", name));
    }

    /** One that may make so many invites in a day. */
    public static String limited(ConsoleClient administrator, String name, int perDay) {
        return create(
                administrator,
                Map.of("action", "create", "name", name, "perDay", String.valueOf(perDay)));
    }

    private static String create(ConsoleClient administrator, Map<String, String> fields) {
        HttpResponse<String> answer = administrator.submit(PAGE, fields);
        Matcher matcher = SHOWN.matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("The console showed no new key on " + answer.uri());
        }
        return matcher.group(1);
    }

    /** The link of an invite that a program makes with a key. */
    public static String invite(OpenfireServer server, String key) {
        URI api = URI.create(server.http() + "/invites_api?key=" + key);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(api).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an invite was made", e);
        }
    }

    /** Revokes a key, by way of the page that asks whether it is meant. */
    public static void revoke(ConsoleClient administrator, String key) {
        String id = key.substring(0, key.indexOf('/'));
        administrator.submit(PAGE + "?revoke=" + id, Map.of("action", "revoke", "id", id));
    }
}

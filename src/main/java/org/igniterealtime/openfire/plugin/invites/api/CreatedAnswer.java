// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;

/** Answers with an invite that was just created. */
final class CreatedAnswer {

    private static final Set<String> NO = Set.of("false", "0", "no", "off");

    /** Longer than any program's; a longer one asks for nothing. */
    private static final int LONGEST_ACCEPT = 1000;

    private final InviteLinks links;

    CreatedAnswer(InviteLinks links) {
        this.links = links;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Invite invite)
            throws IOException {
        response.setHeader("Location", links.landingUrl(invite));
        if (wantsRedirect(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setContentLength(0);
            return;
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        if (acceptsJson(request)) {
            Json.send(response, "application/json", body(invite));
        } else {
            response.setContentLength(0);
        }
    }

    private JsonObject body(Invite invite) {
        JsonObject body = new JsonObject();
        body.addProperty("url", links.landingUrl(invite));
        body.addProperty("uri", links.xmppUri(invite));
        invite.expires()
                .ifPresent(
                        end -> body.addProperty("expires", Instant.ofEpochMilli(end).toString()));
        return body;
    }

    /** Prosody redirects for any value; a script that says no means no. */
    private static boolean wantsRedirect(HttpServletRequest request) {
        return FormText.ofQuery(request)
                .last("redirect")
                .filter(value -> !NO.contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** Only those who name JSON: Prosody's clients send no Accept header, or a wildcard. */
    private static boolean acceptsJson(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .filter(header -> header.length() <= LONGEST_ACCEPT)
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(range -> range.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .anyMatch(
                        range ->
                                range.matches("application/json(;.*)?")
                                        && !range.matches(".*;q=0(\\.0*)?(;.*)?"));
    }
}

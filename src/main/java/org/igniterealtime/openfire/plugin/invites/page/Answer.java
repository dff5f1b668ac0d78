// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/**
 * What a request gets.
 *
 * @param headers those that this answer has and others have not
 * @param html the page; may be empty
 */
record Answer(int status, Map<String, String> headers, String html) {

    /** A page. */
    public static Answer page(int status, String html) {
        return new Answer(status, Map.of(), html);
    }

    /** A status that says all. */
    static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    /** The same with one header more. */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, html);
    }

    /**
     * Sets what every answer has, whatever it says.
     *
     * @param policy the value of Content-Security-Policy
     * @param forEverybody whether scripts on other sites may read it
     */
    static void setHeaders(HttpServletResponse response, String policy, boolean forEverybody) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // For browsers that do not know frame-ancestors.
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language");
        if (forEverybody) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "Link");
        }
    }

    /** Sends it, with the length of the page for HEAD as well. */
    void send(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setStatus(status);
        if (html.isEmpty()) {
            response.setContentLength(0);
            return;
        }
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

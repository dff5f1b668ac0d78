// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** What a request gets. */
public final class Answer {

    private static final Content NOTHING = new Content(new byte[0]);

    private final int status;
    private final Map<String, String> headers;
    private final Content body;
    private final boolean isForEverybody;

    private Answer(int status, Map<String, String> headers, Content body, boolean isForEverybody) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.isForEverybody = isForEverybody;
    }

    /**
     * A page of somebody's own: with a form, or with what was made in a browser.
     *
     * @param html in UTF-8
     */
    public static Answer page(int status, byte[] html) {
        Map<String, String> type = Map.of("Content-Type", "text/html;charset=utf-8");
        return new Answer(status, type, new Content(html), false);
    }

    /**
     * A page that says the same to everybody who asks for it, and holds no secret that they have
     * not sent. Only such a page is compressed: the length of another, with something in it that an
     * attacker chose, would give away the rest letter by letter (the attack named BREACH).
     */
    public static Answer pageForEverybody(int status, byte[] html) {
        Answer page = page(status, html);
        return new Answer(status, page.headers, page.body, true);
    }

    /** A picture or the like, which is short already. */
    public static Answer octets(String type, byte[] octets) {
        Map<String, String> headers = Map.of("Content-Type", type);
        return new Answer(HttpServletResponse.SC_OK, headers, new Content(octets), false);
    }

    /** A status that says all. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING, false);
    }

    /** The same with one header more. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, isForEverybody);
    }

    public int status() {
        return status;
    }

    /** The length of the page, in octets, when it is not compressed. */
    public int length() {
        return body.octets().length;
    }

    /**
     * Sets what every answer has, whatever it says.
     *
     * @param policy the value of Content-Security-Policy
     * @param forEverybody whether scripts on other sites may read it
     */
    public static void setHeaders(
            HttpServletResponse response, String policy, boolean forEverybody) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // For browsers that do not know frame-ancestors.
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Accept-Encoding");
        if (forEverybody) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "Link");
        }
    }

    /**
     * Sends it, with the length of the page for HEAD as well.
     *
     * @param gzip whether the client reads what is compressed
     */
    public void send(HttpServletResponse response, boolean gzip) throws IOException {
        headers.forEach(response::setHeader);
        response.setStatus(status);
        boolean compressed = gzip && isForEverybody;
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] octets = compressed ? body.compressed() : body.octets();
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }
}

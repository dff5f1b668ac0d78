// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServletResponse;

/** What a request gets. */
public final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean isForEverybody;

    private Answer(int status, Map<String, String> headers, byte[] body, boolean isForEverybody) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.isForEverybody = isForEverybody;
    }

    /** A page of somebody's own: with a form, or with what was made in a browser. */
    public static Answer page(int status, String html) {
        Map<String, String> type = Map.of("Content-Type", "text/html;charset=utf-8");
        return new Answer(status, type, html.getBytes(StandardCharsets.UTF_8), false);
    }

    /**
     * A page that says the same to everybody who asks for it, and holds no secret that they have
     * not sent. Only such a page is compressed: the length of another, with something in it that an
     * attacker chose, would give away the rest letter by letter (the attack named BREACH).
     */
    public static Answer pageForEverybody(int status, String html) {
        Answer page = page(status, html);
        return new Answer(status, page.headers, page.body, true);
    }

    /** A picture or the like, which is short already. */
    public static Answer octets(String type, byte[] octets) {
        return new Answer(HttpServletResponse.SC_OK, Map.of("Content-Type", type), octets, false);
    }

    /** A status that says all. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], false);
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
        byte[] octets = compressed ? compress(body) : body;
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }

    private static byte[] compress(byte[] octets) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(octets.length / 3);
        try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
            stream.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing but memory is written to", e);
        }
        return compressed.toByteArray();
    }
}

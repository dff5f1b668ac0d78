// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * A form with a file in it ({@code multipart/form-data}, RFC 7578), as browsers send it: small, and
 * read at once. The container's own reader needs a configuration that a page behind Openfire's
 * filters does not get.
 */
public final class FileForm {

    private static final int MOST_PARTS = 16;
    private static final Pattern TYPE =
            Pattern.compile(
                    "multipart/form-data\\s*;\\s*boundary=\"?([^\";,\\s]{1,70})\"?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "(?im)^content-disposition:\\s*form-data\\s*;.*?\\bname=\"([^\"]{1,100})\"");

    /** Each octet as one character: the parts as they stand. */
    private final Map<String, String> parts;

    private FileForm(Map<String, String> parts) {
        this.parts = parts;
    }

    /** Whether the body of a request says that it is such a form. */
    public static boolean isOne(HttpServletRequest request) {
        return boundary(request).isPresent();
    }

    /**
     * Reads the body.
     *
     * @param longest in octets
     * @return empty when it is longer, or no such form
     */
    public static Optional<FileForm> read(HttpServletRequest request, int longest)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        return body.length > longest
                ? Optional.empty()
                : boundary(request).flatMap(boundary -> of(body, boundary));
    }

    private static Optional<String> boundary(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .map(type -> type.group(1));
    }

    /** The form in a body; empty when it has none. */
    static Optional<FileForm> of(byte[] body, String boundary) {
        String delimiter = "\r\n--" + boundary;
        // The first delimiter has no line before it.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> parts = new HashMap<>();
        int from = text.indexOf(delimiter);
        while (from >= 0 && parts.size() < MOST_PARTS) {
            int start = from + delimiter.length();
            if (text.startsWith("--", start)) {
                return Optional.of(new FileForm(parts));
            }
            from = text.indexOf(delimiter, start);
            if (from >= 0) {
                add(text.substring(start, from), parts);
            }
        }
        return Optional.empty();
    }

    private static void add(String part, Map<String, String> parts) {
        int end = part.indexOf("\r\n\r\n");
        if (end >= 0) {
            Matcher name = NAME.matcher(part.substring(0, end));
            if (name.find()) {
                parts.putIfAbsent(name.group(1), part.substring(end + 4));
            }
        }
    }

    /** What was typed into a field; empty text when there is none. */
    public String text(String name) {
        return new String(octets(name), StandardCharsets.UTF_8);
    }

    /** A file as it was sent; empty when none was chosen. */
    public byte[] octets(String name) {
        return parts.getOrDefault(name, "").getBytes(StandardCharsets.ISO_8859_1);
    }
}

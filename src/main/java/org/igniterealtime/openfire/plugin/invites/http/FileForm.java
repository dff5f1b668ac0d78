// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private static final int MOST_PARTS = 300;
    private static final Pattern TYPE =
            Pattern.compile(
                    "multipart/form-data\\s*;\\s*boundary=\"?([^\";,\\s]{1,70})\"?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "(?im)^content-disposition:\\s*form-data\\s*;.*?\\bname=\"([^\"]{1,100})\"");

    /** Each octet as one character: the parts as they stand. */
    private final Map<String, List<String>> parts;

    private FileForm(Map<String, List<String>> parts) {
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
        Map<String, List<String>> parts = new HashMap<>();
        int read = 0;
        int from = text.indexOf(delimiter);
        while (from >= 0 && read++ < MOST_PARTS) {
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

    private static void add(String part, Map<String, List<String>> parts) {
        int end = part.indexOf("\r\n\r\n");
        if (end >= 0) {
            Matcher name = NAME.matcher(part.substring(0, end));
            if (name.find()) {
                parts.computeIfAbsent(name.group(1), n -> new ArrayList<>())
                        .add(part.substring(end + 4));
            }
        }
    }

    /** What was typed and chosen, by the names of the fields, as any form has it. */
    public Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new HashMap<>();
        parts.forEach(
                (name, values) ->
                        texts.put(
                                name,
                                values.stream()
                                        .map(v -> new String(octets(v), StandardCharsets.UTF_8))
                                        .toList()));
        return texts;
    }

    /** A file as it was sent; empty when none was chosen. */
    public byte[] file(String name) {
        return octets(parts.getOrDefault(name, List.of("")).get(0));
    }

    private static byte[] octets(String part) {
        return part.getBytes(StandardCharsets.ISO_8859_1);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/**
 * The fields of {@code a=b&c=d}, from a query or a form (the URL standard's {@code
 * application/x-www-form-urlencoded}): anybody's text, made safe to work with. Read here and not by
 * the container, because each Jetty does something else with what is malformed or too long, and
 * looks for a query's fields in the body as well.
 */
public final class FormText {

    private final Map<String, List<String>> values;

    private FormText(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * The query of a request. Broken escapes are taken as they stand, since people paste links; a
     * name without an equals sign is none.
     */
    public static FormText ofQuery(HttpServletRequest request) {
        return lenient(Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    /** The same for a query as text. */
    public static FormText lenient(String query) {
        Map<String, List<String>> values = new HashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals >= 0) {
                add(
                        values,
                        orAsItStands(part.substring(0, equals)),
                        orAsItStands(part.substring(equals + 1)));
            }
        }
        return new FormText(values);
    }

    /**
     * The body of a form; empty when it has an escape that no browser would send. A name without an
     * equals sign has an empty value.
     */
    public static Optional<FormText> ofBody(byte[] body) {
        Map<String, List<String>> values = new HashMap<>();
        try {
            for (String part : new String(body, StandardCharsets.US_ASCII).split("&")) {
                String[] pair = part.split("=", 2);
                add(values, decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
            }
            return Optional.of(new FormText(values));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same with fields that were read elsewhere. */
    public FormText with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new HashMap<>(values);
        all.putAll(more);
        return new FormText(all);
    }

    /** Whether the body of a request says that it is a form. */
    public static boolean isForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(type -> type.split(";", 2)[0].strip())
                .filter("application/x-www-form-urlencoded"::equalsIgnoreCase)
                .isPresent();
    }

    /**
     * Query and form together, as the container has read them: for pages that stand behind filters
     * of Openfire's, which read the body first. Empty when it is badly encoded or too large.
     */
    public static Optional<FormText> ofContainer(HttpServletRequest request) {
        try {
            return Optional.of(
                    new FormText(
                            request.getParameterMap().entrySet().stream()
                                    .filter(field -> field.getValue().length > 0)
                                    .collect(
                                            Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    field -> List.of(field.getValue())))));
        } catch (RuntimeException e) {
            // Each version of the server has its own way to say so.
            return Optional.empty();
        }
    }

    /** Whether there is anything under a name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All names, in no order. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** How many values there are under a name. */
    public int count(String name) {
        return values.getOrDefault(name, List.of()).size();
    }

    /** The first value under a name, as it was typed. */
    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
    }

    /** The last value under a name, as it was typed. */
    public Optional<String> last(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(all.size() - 1));
    }

    /** The first value as it was typed; empty text when there is none. */
    public String get(String name) {
        return first(name).orElse("");
    }

    /**
     * The first value, stripped, in one line and without control characters; empty text when there
     * is none.
     */
    public String text(String name) {
        return oneLine(get(name));
    }

    /** As {@link #text(String)}, cut to at most this many characters (code points). */
    public String text(String name, int longest) {
        String text = text(name);
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** All values under a name, each like {@link #text(String)}; those that are empty left out. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(FormText::oneLine)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The lines of all values under a name, each like {@link #text(String)}, and each once. */
    public List<String> allLines(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(String::lines)
                .map(FormText::oneLine)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** The lines under a name, each like {@link #text(String)}, joined by line feeds. */
    public String lines(String name) {
        return get(name)
                .lines()
                .map(FormText::oneLine)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The text under a name as it was typed, over many lines, but for control characters; empty
     * text when there is none.
     */
    public String block(String name) {
        return get(name).replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]+", " ");
    }

    /** The whole number under a name; the fallback for anything that is none. */
    public int number(String name, int fallback) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cc}+", " ").strip();
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
    }

    private static String orAsItStands(String text) {
        try {
            return decode(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

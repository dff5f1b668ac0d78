// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page, as far as it takes to send it like a browser would.
 *
 * @param action where it goes, as written; empty means the page itself
 * @param fields names and values of its inputs and buttons
 */
record HtmlForm(String action, Map<String, String> fields) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", FLAGS);
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea|select|button)\\b([^>]*)>", FLAGS);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", FLAGS);

    /**
     * The first form of a page that has all {@code wanted} fields; a hidden field must have the
     * value wanted too.
     */
    static Optional<HtmlForm> find(String html, Map<String, String> wanted) {
        Matcher forms = FORM.matcher(html);
        while (forms.find()) {
            HtmlForm form = of(forms.group(1), forms.group(2));
            if (form.fits(wanted, forms.group(2))) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** What a browser sends: hidden fields as they are, and what was filled in. */
    Map<String, String> filledIn(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(values);
        return all;
    }

    private static HtmlForm of(String tag, String inside) {
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher matcher = FIELD.matcher(inside);
        while (matcher.find()) {
            Map<String, String> attributes = attributes(matcher.group(1));
            if ("hidden".equalsIgnoreCase(attributes.get("type"))) {
                hidden.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        return new HtmlForm(attributes(tag).getOrDefault("action", ""), hidden);
    }

    private boolean fits(Map<String, String> wanted, String inside) {
        return wanted.entrySet().stream()
                .allMatch(
                        field ->
                                fields.containsKey(field.getKey())
                                        ? fields.get(field.getKey()).equals(field.getValue())
                                        : inside.contains("name=\"" + field.getKey() + "\""));
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            found.put(matcher.group(1).toLowerCase(Locale.ROOT), unescape(value));
        }
        return found;
    }

    /** The few entities that escaping makes. */
    static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}

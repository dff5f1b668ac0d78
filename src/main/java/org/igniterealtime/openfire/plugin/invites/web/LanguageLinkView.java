// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The present page in some language.
 *
 * @param tag the language (BCP 47)
 * @param name what its speakers call it
 * @param href where the page is, relative to the present one
 * @param current whether the present page is in it
 */
public record LanguageLinkView(String tag, String name, String href, boolean current) {

    /** What the speakers of each language call it. */
    private static final Map<Locale, String> NAMES = names();

    /**
     * The page in all languages.
     *
     * @param query the query that leads to the page, without a language; may be empty
     */
    public static List<LanguageLinkView> to(String query, Texts current) {
        return Texts.LANGUAGES.stream()
                .map(
                        locale ->
                                new LanguageLinkView(
                                        locale.toLanguageTag(),
                                        NAMES.get(locale),
                                        "?"
                                                + (query.isEmpty() ? "" : query + "&")
                                                + "lang="
                                                + locale.toLanguageTag(),
                                        locale.equals(current.locale())))
                .toList();
    }

    private static Map<Locale, String> names() {
        return Texts.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(locale -> locale, locale -> nameOf(locale)));
    }

    /** Many languages write their own names small; a menu begins its lines with a capital. */
    private static String nameOf(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.texts;

import java.text.Bidi;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts in one language. Each text is taken apart once, when it is first wanted. */
public final class Texts {

    /** The languages that there are bundles for, English first. */
    public static final List<Locale> LANGUAGES =
            List.of(
                    Locale.ENGLISH,
                    Locale.GERMAN,
                    Locale.forLanguageTag("es"),
                    Locale.FRENCH,
                    Locale.forLanguageTag("nl"),
                    Locale.forLanguageTag("pt-BR"),
                    Locale.forLanguageTag("ru-RU"),
                    Locale.forLanguageTag("zh-CN"),
                    Locale.forLanguageTag("fa-IR"));

    /** Where Chinese is written with traditional characters. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    /** Browsers send shorter lists of languages, and the JDK takes long to read a long one. */
    private static final int LONGEST_LIST = 250;

    /** What was read once; no more than there are languages. */
    private static final Map<Locale, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> bundle;
    private final DateTimeFormatter moments;

    /** Those that take no arguments, as they are read. */
    private final Map<String, String> fixed = new ConcurrentHashMap<>();

    /** Those that take some. A format serves one thread at a time, so that each gets a copy. */
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    /** Texts by their keys, in one of the {@link #LANGUAGES}. */
    Texts(Locale locale, Map<String, String> bundle) {
        this.locale = locale;
        this.bundle = bundle;
        this.moments =
                new DateTimeFormatterBuilder()
                        .appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
                        .appendLiteral(" (")
                        .appendLocalizedOffset(TextStyle.SHORT)
                        .appendLiteral(')')
                        .toFormatter(locale);
    }

    private static Texts of(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(
                language, l -> new Texts(l, Bundle.read(l, Texts.class.getClassLoader())));
    }

    /** The texts in the language nearest to this one; English when none is near. */
    public static Texts in(Locale wanted) {
        return of(nearest(wanted));
    }

    /**
     * The texts in the best language for a browser.
     *
     * @param acceptLanguage the value of the Accept-Language header (RFC 9110, 12.5.4); text that
     *     is no such list gives English
     */
    public static Texts accepted(String acceptLanguage) {
        try {
            boolean traditional = false;
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(cut(acceptLanguage))) {
                Locale wanted = Locale.forLanguageTag(range.getRange());
                traditional |= isTraditionalChinese(wanted);
                Locale found = nearest(wanted);
                // A browser that asks for zh-TW asks for zh as well, which says nothing more.
                boolean meant = !traditional || !range.getRange().equals("zh");
                if (meant
                        && range.getWeight() > 0
                        && found.getLanguage().equals(wanted.getLanguage())) {
                    return of(found);
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // An unreadable header says nothing about the reader. For one that consists of
            // separators the JDK throws the wrong exception.
            return of(Locale.ENGLISH);
        }
        return of(Locale.ENGLISH);
    }

    /** The languages at the beginning of a list, whole ones only. */
    private static String cut(String list) {
        return list.length() <= LONGEST_LIST
                ? list
                : list.substring(0, Math.max(0, list.lastIndexOf(',', LONGEST_LIST)));
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** The direction of the script, as HTML's {@code dir} has it. */
    public String direction() {
        return locale.getLanguage().equals("fa") ? "rtl" : "ltr";
    }

    /**
     * The text under a key, a {@link MessageFormat} pattern filled with the arguments.
     *
     * @throws MissingResourceException when no bundle has the key
     */
    public String get(String key, Object... arguments) {
        if (arguments.length == 0) {
            return fixed.computeIfAbsent(key, text -> pattern(text).format(arguments));
        }
        MessageFormat pattern = patterns.computeIfAbsent(key, this::pattern);
        return ((MessageFormat) pattern.clone()).format(arguments);
    }

    private MessageFormat pattern(String key) {
        String pattern = bundle.get(key);
        if (pattern == null) {
            throw new MissingResourceException("No text", Texts.class.getName(), key);
        }
        return new MessageFormat(pattern, locale);
    }

    /**
     * A moment (milliseconds since 1970) as date and time of the server's zone, with the zone's
     * distance from Greenwich: the reader may be elsewhere, and the letters of zones have more than
     * one meaning.
     */
    public String moment(long millis) {
        return moments.withZone(ZoneId.systemDefault()).format(Instant.ofEpochMilli(millis));
    }

    /** A name set apart from a text that may run the other way (Unicode's FSI and PDI). */
    public String apart(String name) {
        boolean turns =
                direction().equals("rtl")
                        || Bidi.requiresBidi(name.toCharArray(), 0, name.length());
        return turns ? "\u2068" + name + "\u2069" : name;
    }

    /** A number with the digits and separators of the language. */
    public String number(long number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /** Its readers prefer English to the simplified characters. */
    private static boolean isTraditionalChinese(Locale locale) {
        return locale.getLanguage().equals("zh")
                && (locale.getScript().equals("Hant")
                        || (locale.getScript().isEmpty()
                                && TRADITIONAL.contains(locale.getCountry())));
    }

    private static Locale nearest(Locale wanted) {
        if (isTraditionalChinese(wanted)) {
            return Locale.ENGLISH;
        }
        return LANGUAGES.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(
                        () ->
                                LANGUAGES.stream()
                                        .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                                        .findFirst())
                .orElse(Locale.ENGLISH);
    }
}

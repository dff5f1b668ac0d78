// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the values of a setting are: how a form asks for them, and how they are read from text and
 * written as text.
 *
 * @param words what can be chosen; empty but for a {@link Input#CHOICE}
 * @param parse throws {@link IllegalArgumentException} for text that is no such value
 */
record SettingType<T>(
        Input input, List<String> words, Function<String, T> parse, Function<T, String> format) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Settings.LONGEST_DURATION;

    /** One line of text. */
    static SettingType<String> line(Function<String, String> parse) {
        return new SettingType<>(Input.LINE, List.of(), parse, text -> text);
    }

    /** A whole number between these two, both included. */
    static SettingType<Integer> count(int least, int most) {
        return new SettingType<>(
                Input.LINE,
                List.of(),
                text -> between(least, most, Integer.parseInt(text)),
                value -> Integer.toString(value));
    }

    /** A time between a minute and ten years, kept in milliseconds. */
    static SettingType<Duration> duration() {
        return new SettingType<>(
                Input.DURATION,
                List.of(),
                SettingType::parseDuration,
                value -> Long.toString(value.toMillis()));
    }

    /** Yes or no. */
    static SettingType<Boolean> flag() {
        return new SettingType<>(
                Input.CHOICE,
                List.of("true", "false"),
                text -> Boolean.valueOf(oneOf(List.of("true", "false"), text)),
                value -> Boolean.toString(value));
    }

    /** Some of the users, in the order in which they are offered. */
    static SettingType<Who> who(Who... allowed) {
        List<String> words = Arrays.stream(allowed).map(Who::text).toList();
        return new SettingType<>(
                Input.CHOICE,
                words,
                text -> Who.valueOf(oneOf(words, text).toUpperCase(Locale.ROOT)),
                Who::text);
    }

    /** How the users' own page is reached. */
    static SettingType<UserPage> userPage() {
        List<String> words = Arrays.stream(UserPage.values()).map(UserPage::text).toList();
        return new SettingType<>(
                Input.CHOICE,
                words,
                text -> UserPage.valueOf(oneOf(words, text).toUpperCase(Locale.ROOT)),
                UserPage::text);
    }

    /** Names, one a line: a name may have any other character in it. */
    static SettingType<List<String>> names(Input input) {
        return new SettingType<>(
                input,
                List.of(),
                text -> text.lines().map(String::strip).filter(n -> !n.isEmpty()).toList(),
                names -> String.join("\n", names));
    }

    /** A regular expression for the names of users. */
    static SettingType<Optional<NamePattern>> namePattern() {
        return new SettingType<>(
                Input.LINE,
                List.of(),
                text -> Optional.of(NamePattern.of(text)),
                pattern -> pattern.map(NamePattern::expression).orElse(""));
    }

    /** A colour that texts can be read in. */
    static SettingType<Optional<Accent>> accent() {
        return new SettingType<>(
                Input.LINE,
                List.of(),
                text -> Optional.of(Accent.of(text)),
                accent -> accent.map(Accent::toString).orElse(""));
    }

    private static Duration parseDuration(String milliseconds) {
        // A NumberFormatException is an IllegalArgumentException.
        Duration duration = Duration.ofMillis(Long.parseLong(milliseconds));
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Out of range: " + duration);
        }
        return duration;
    }

    private static String oneOf(List<String> words, String text) {
        return words.stream()
                // Lower case of a long text takes the square of its length.
                .filter(word -> word.length() == text.length())
                .filter(word -> word.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not one of " + words));
    }

    private static int between(int least, int most, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("Out of range: " + number);
        }
        return number;
    }
}

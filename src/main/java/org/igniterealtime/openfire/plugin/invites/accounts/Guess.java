// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a program that guesses passwords sees one: as a row of pieces it knows. A common word is one
 * piece however long it is; so is a run of neighbouring keys, a repeated character or a year; any
 * other character is a piece of its own.
 */
final class Guess {

    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890",
                    "qwertyuiop[]",
                    "asdfghjkl;'",
                    "zxcvbnm,./",
                    "qwertzuiopü",
                    "yxcvbnm",
                    "azertyuiop",
                    "qsdfghjklm",
                    "wxcvbn",
                    "!@#$%^&*()",
                    "йцукенгшщзхъ",
                    "фывапролджэ",
                    "ячсмитьбю");

    private static final Pattern REPETITION = Pattern.compile("(.{1,12}?)\\1+(.{0,3})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int SHORTEST_RUN = 3;
    private static final String DISGUISE = "@4301!$57";
    private static final String DISGUISED = "aaeoiisst";

    private final List<String> words = read();

    /**
     * The number of pieces.
     *
     * @param text in lower case, at most some hundred characters
     */
    int pieces(String text) {
        return Math.min(count(once(text)), count(once(withoutDisguise(text))));
    }

    private int count(String text) {
        int pieces = 0;
        for (int at = 0; at < text.length(); at += pieceAt(text, at)) {
            pieces++;
        }
        return pieces;
    }

    /** How long the piece is that begins here. */
    private int pieceAt(String text, int at) {
        int word =
                words.stream()
                        .filter(w -> text.startsWith(w, at))
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(1);
        Matcher year = YEAR.matcher(text).region(at, text.length());
        return Math.max(Math.max(word, runAt(text, at)), year.lookingAt() ? 4 : 1);
    }

    /** How long the run of neighbours, or of one character, is that begins here; 1 for none. */
    private static int runAt(String text, int at) {
        int longest = 1;
        for (int step = -1; step <= 1; step++) {
            int end = at + 1;
            while (end < text.length() && follows(text.charAt(end - 1), text.charAt(end), step)) {
                end++;
            }
            longest = Math.max(longest, end - at);
        }
        return longest >= SHORTEST_RUN ? longest : 1;
    }

    private static boolean follows(char first, char second, int step) {
        if (step == 0) {
            return first == second;
        }
        return ROWS.stream()
                .anyMatch(
                        row -> {
                            int next = row.indexOf(first) + step;
                            return row.indexOf(first) >= 0
                                    && next >= 0
                                    && next < row.length()
                                    && row.charAt(next) == second;
                        });
    }

    /** A text that only repeats itself counts once. */
    private static String once(String text) {
        Matcher repetition = REPETITION.matcher(text);
        return repetition.matches() ? repetition.group(1) + repetition.group(2) : text;
    }

    private static String withoutDisguise(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int index = DISGUISE.indexOf(plain.charAt(i));
            if (index >= 0) {
                plain.setCharAt(i, DISGUISED.charAt(index));
            }
        }
        return plain.toString();
    }

    /** The longest words first, so that a word wins over the one it begins with. */
    private static List<String> read() {
        try (InputStream stream = Guess.class.getResourceAsStream("common.txt")) {
            String all =
                    new String(
                            Objects.requireNonNull(stream, "common.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" +").splitAsStream(line.strip()))
                    .filter(word -> !word.isEmpty())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

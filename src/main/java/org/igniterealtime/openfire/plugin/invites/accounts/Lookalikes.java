// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name looks like, whatever it is written with: two names with one skeleton can be mistaken
 * for each other (UTS 39 section 4). Stricter than that: accents do not count, nor the difference
 * between i and l, nor digits that stand for letters, and the table {@code lookalikes.txt} is our
 * own.
 */
final class Lookalikes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** XEP-0106: clients show {@code \20} as a space, which is not seen at the end of a name. */
    private static final Pattern ESCAPED_SPACE = Pattern.compile("\\\\20");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Integer, String> prototypes = read();

    /**
     * The skeletons of its letters and digits only, so that {@code no-reply} is {@code noreply}:
     * once with those signs that look like letters, and once without. They mean nothing but to be
     * compared with others.
     *
     * @return one or two; none for a name without letters and digits
     */
    Set<String> bareSkeletons(String name) {
        return Stream.of(bare(prototypes(name)), prototypes(bare(name)))
                .map(Lookalikes::withoutPairs)
                .filter(skeleton -> !bare(name).isEmpty())
                .collect(Collectors.toSet());
    }

    private String prototypes(String name) {
        String visible = ESCAPED_SPACE.matcher(name).replaceAll("");
        String decomposed = Normalizer.normalize(visible, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .codePoints()
                .map(Character::toLowerCase)
                .mapToObj(this::prototype)
                .collect(Collectors.joining());
    }

    private static String withoutPairs(String prototypes) {
        return prototypes.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }

    private static String bare(String name) {
        return NO_LETTERS.matcher(name).replaceAll("");
    }

    /** Digits of every kind look like ours. */
    private String prototype(int character) {
        int digit = Character.digit(character, 10);
        int known = Character.isDigit(character) ? '0' + digit : character;
        return prototypes.getOrDefault(known, Character.toString(known));
    }

    private static Map<Integer, String> read() {
        try (InputStream stream = Lookalikes.class.getResourceAsStream("lookalikes.txt")) {
            byte[] bytes = Objects.requireNonNull(stream, "lookalikes.txt").readAllBytes();
            Map<Integer, String> prototypes = new HashMap<>();
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line.split(":", 2), prototypes));
            return Map.copyOf(prototypes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] row, Map<Integer, String> prototypes) {
        row[1].codePoints()
                .filter(character -> character != ' ')
                .forEach(character -> prototypes.put(character, row[0]));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text is there in every language, and takes the same arguments. While something new is being
 * made a bundle may lack texts, which are English then; with {@code -Drelease} it may not.
 */
class BundlesTest {

    private static final boolean RELEASE = System.getProperty("release") != null;

    private static final Path FOLDER = Path.of("src/main/i18n");

    private static final List<Path> USERS =
            List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("plugin.xml"));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    /** A key as code, templates and plugin.xml name it; with a dot at the end the start of some. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:\"|\\$\\{)((?:page|admin|adhoc|register|name|password|letter)\\.[A-Za-z0-9.]+)(?:\"|})");

    static List<String> languages() {
        return Texts.LANGUAGES.stream()
                .skip(1)
                .map(locale -> locale.toString())
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasTheTextsOfEnglish(String language) throws IOException {
        Set<String> lacking = less(bundle("").stringPropertyNames(), bundle("_" + language));
        String line = language + " lacks " + lacking.size() + " texts: " + lacking;

        if (RELEASE) {
            assertThat(lacking.isEmpty()).as(line).isTrue();
        } else if (!lacking.isEmpty()) {
            System.out.println(line);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasNoTextsThatEnglishLacks(String language) throws IOException {
        Set<String> more = less(bundle("_" + language).stringPropertyNames(), bundle(""));

        assertThat(more.isEmpty()).as(language + " has, and English lacks: " + more).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextHasThePlaceholdersOfTheEnglishOne(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle("_" + language);
        for (String key : translated.stringPropertyNames()) {
            assertThat(placeholders(translated.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAPatternThatKeepsItsPlaceholders(String language) throws IOException {
        Properties texts = bundle("_" + language);
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            assertThat(pattern).as(key).isNotBlank().doesNotContain("  ");
            // A single apostrophe would switch the placeholders after it off.
            String filled =
                    new MessageFormat(pattern, Locale.ROOT).format(new Object[] {5, 6, 7, 8, 9});
            assertThat(filled).as(key).doesNotContain("{").doesNotContain("''");
        }
    }

    @Test
    void everyKeyThatIsNamedIsInTheBundleAndEveryTextIsNamed() throws IOException {
        Set<String> named = named();
        Set<String> keys = bundle("").stringPropertyNames();

        assertThat(named.stream().filter(name -> !name.endsWith(".") && !keys.contains(name)))
                .as("named, but in no bundle")
                .isEmpty();
        assertThat(keys.stream().filter(key -> !isNamed(key, named)))
                .as("in the bundles, but never named")
                .isEmpty();
    }

    private static boolean isNamed(String key, Set<String> named) {
        return named.contains(key)
                || named.stream().filter(name -> name.endsWith(".")).anyMatch(key::startsWith);
    }

    private static Set<String> less(Set<String> keys, Properties there) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(there.stringPropertyNames());
        return rest;
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path root : USERS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(named::add);
                }
            }
        }
        return named;
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties all = new Properties();
        try (Reader reader =
                Files.newBufferedReader(FOLDER.resolve("invites_i18n" + suffix + ".properties"))) {
            all.load(reader);
        }
        return all;
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

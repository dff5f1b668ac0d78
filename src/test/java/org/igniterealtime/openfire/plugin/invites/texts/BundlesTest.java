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

/** Every text is there in every language, and takes the same arguments. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/i18n");

    /** Where the keys of texts that are in all languages begin. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    /** A key in the code, or, with a dot at the end, what several keys begin with. */
    private static final Pattern LITERAL =
            Pattern.compile("\"(?:\\$\\{)?((?:page|admin|adhoc|register)\\.[A-Za-z0-9.]+)}?\"");

    static List<String> languages() {
        return Texts.LANGUAGES.stream()
                .skip(1)
                .map(locale -> locale.toString())
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasTheKeysOfEnglish(String language) throws IOException {
        assertThat(keys(bundle("_" + language)))
                .containsExactlyInAnyOrderElementsOf(keys(bundle("")));
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
                    new MessageFormat(pattern, Locale.ROOT).format(new Object[] {1, 2, 3, 4, 5});
            assertThat(filled).as(key).doesNotContain("{").doesNotContain("''");
        }
    }

    @Test
    void everyKeyInTheCodeIsInTheBundleAndEveryTextIsUsed() throws IOException {
        Set<String> used = literals();
        List<String> keys = keys(bundle(""));

        assertThat(used).allMatch(literal -> isCovered(literal, keys));
        assertThat(keys)
                .filteredOn(key -> !key.startsWith("system_property."))
                .allMatch(
                        key ->
                                used.contains(key)
                                        || used.stream()
                                                .anyMatch(
                                                        literal ->
                                                                literal.endsWith(".")
                                                                        && key.startsWith(
                                                                                literal)));
    }

    private static boolean isCovered(String literal, List<String> keys) {
        return literal.endsWith(".")
                ? keys.stream().anyMatch(key -> key.startsWith(literal))
                : keys.contains(literal);
    }

    private static Set<String> literals() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path root :
                List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("plugin.xml"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(used::add);
                }
            }
        }
        return used;
    }

    private static List<String> keys(Properties texts) {
        return List.copyOf(texts.stringPropertyNames());
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

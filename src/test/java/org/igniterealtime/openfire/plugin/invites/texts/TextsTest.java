// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

    @TempDir private Path folder;

    @Test
    void aLongListOfLanguagesIsReadFromItsBeginning() {
        String many = ",xx-yy;q=0.1".repeat(600);

        assertThat(Texts.accepted("de" + many).locale().getLanguage()).isEqualTo("de");
        assertThat(Texts.accepted("zz" + many + ",de").locale().getLanguage()).isEqualTo("en");
        assertThat(Texts.accepted("x".repeat(8000)).locale().getLanguage()).isEqualTo("en");
    }

    /** Each of these took a fifth of a second when the whole list was read. */
    @Test
    void noListTakesLong() {
        StringBuilder list = new StringBuilder("aa");
        for (int i = 0; list.length() < 7600; i++) {
            list.append(",a").append((char) ('a' + i % 26)).append("-x").append(i);
        }

        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    for (int i = 0; i < 200; i++) {
                        Texts.accepted(list.toString());
                    }
                });
    }

    @Test
    void aTextThatALanguageLacksIsEnglish() throws Exception {
        Files.writeString(folder.resolve("invites_i18n.properties"), "both=Yes\nnew=Just {0}\n");
        Files.writeString(folder.resolve("invites_i18n_de.properties"), "both=Ja\n");

        try (URLClassLoader bundles =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Texts german = new Texts(Locale.GERMAN, Bundle.read(Locale.GERMAN, bundles));

            assertThat(german.get("both")).isEqualTo("Ja");
            assertThat(german.get("new", "made")).isEqualTo("Just made");
            assertThatThrownBy(() -> german.get("neither"))
                    .isInstanceOf(MissingResourceException.class);
        }
    }

    /** A format of the JDK's that two threads use at once says what the other asked. */
    @Test
    void manyThreadsFillTheSameTextAtOnce() {
        Texts english = new Texts(Locale.ENGLISH, Map.of("made", "In {0,date,yyyy}"));

        List<String> made =
                IntStream.range(0, 100_000)
                        .parallel()
                        .mapToObj(i -> english.get("made", summerOf(1971 + i % 50)))
                        .toList();

        for (int i = 0; i < made.size(); i++) {
            assertThat(made.get(i)).isEqualTo("In " + (1971 + i % 50));
        }
    }

    private static Date summerOf(int year) {
        return Date.from(LocalDate.of(year, 7, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class PastedTablePropertyTest {

    /** What begins so is written with an apostrophe in front. */
    private static final String FORMULA = "(?s)[=+\\-@\t\r\n＝＋－＠].*";

    @Test
    void whatWeExportIsReadAsItWas() {
        Property.holds(
                random -> {
                    int width = 1 + random.number(4);
                    List<List<String>> rows =
                            random.several(
                                    6,
                                    () ->
                                            Stream.generate(random::encodableText)
                                                    .limit(width)
                                                    .toList());

                    byte[] file = file(rows).getBytes(StandardCharsets.UTF_8);

                    assertThat(PastedTable.rows(PastedTable.decode(file)))
                            .isEqualTo(
                                    rows.stream()
                                            .map(row -> row.stream().map(c -> expected(c)).toList())
                                            .filter(row -> !String.join("", row).isEmpty())
                                            .toList());
                });
    }

    @Test
    void anyTextIsATableOfPlainLines() {
        Property.holds(
                random -> {
                    String text = random.text("\"", ",", ";", "\t", "\n", "\r\n", "a,b");

                    List<List<String>> rows = PastedTable.rows(text);

                    assertThat(rows.size()).isLessThanOrEqualTo(text.length());
                    assertThat(rows)
                            .allSatisfy(row -> assertThat(String.join("", row)).isNotEmpty());
                    assertThat(rows.stream().flatMap(List::stream))
                            .allMatch(
                                    cell ->
                                            cell.equals(cell.strip())
                                                    && cell.chars()
                                                            .noneMatch(Character::isISOControl));
                });
    }

    @Test
    void anyFileIsSomeText() {
        Property.holds(
                random -> {
                    byte[] octets =
                            random.text("\0", "a\0", "\uFEFF", "ü")
                                    .getBytes(
                                            random.one(
                                                    StandardCharsets.UTF_8,
                                                    StandardCharsets.UTF_16LE,
                                                    StandardCharsets.UTF_16,
                                                    StandardCharsets.ISO_8859_1));

                    assertThat(PastedTable.decode(octets).length())
                            .isLessThanOrEqualTo(octets.length);
                });
    }

    private static String file(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            Csv csv = new Csv(text);
            for (List<String> row : rows) {
                csv.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String expected(String cell) {
        String plain = cell.matches(FORMULA) ? "'" + cell : cell;
        return plain.replaceAll("\\p{Cc}+", " ").strip();
    }
}

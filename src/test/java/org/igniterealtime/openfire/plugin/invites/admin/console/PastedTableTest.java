// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTableTest {

    @Test
    void linesOfWordsAreRowsOfOneCell() {
        assertThat(PastedTable.rows("juliet\n  romeo  \r\n\r\n\nnurse"))
                .containsExactly(List.of("juliet"), List.of("romeo"), List.of("nurse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cellsAreSeparatedAsTheFirstLineDoes(String separator) {
        String text = "a,b;c".replaceAll("[,;]", separator) + "\nd" + separator + separator + "e";

        assertThat(PastedTable.rows(text))
                .containsExactly(List.of("a", "b", "c"), List.of("d", "", "e"));
    }

    @Test
    void aFirstLineWithoutASeparatorLeavesItToTheNext() {
        assertThat(PastedTable.rows("juliet\nromeo;a, b"))
                .containsExactly(List.of("juliet"), List.of("romeo", "a, b"));
    }

    @Test
    void commasInASemicolonFileAreText() {
        assertThat(PastedTable.rows("juliet;a, b\nromeo;c"))
                .containsExactly(List.of("juliet", "a, b"), List.of("romeo", "c"));
    }

    @Test
    void quotesHoldSeparatorsLinesAndQuotes() {
        assertThat(PastedTable.rows("\"a;b,\"\"c\"\"\",\"two\nlines\"\r\n\"x\" stray,y\n\"open"))
                .containsExactly(
                        List.of("a;b,\"c\"", "two lines"), List.of("x", "y"), List.of("open"));
    }

    @Test
    void theSeparatorIsNotLookedForInQuotes() {
        assertThat(PastedTable.rows("\"a;b\",c")).containsExactly(List.of("a;b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", ",,\n,,", "\"\""})
    void nothingIsNoRow(String text) {
        assertThat(PastedTable.rows(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkSaysWhatItIs(String charset) {
        byte[] file = "\uFEFFjuliet;Jülich\nтест".getBytes(Charset.forName(charset));

        assertThat(PastedTable.decode(file)).isEqualTo("juliet;Jülich\nтест");
    }

    @Test
    void zerosDoNotMakeAMarkedFileAnotherOne() {
        byte[] file = "\uFEFFa\0b\0c\0d\0e\0".getBytes(StandardCharsets.UTF_8);

        assertThat(PastedTable.decode(file)).isEqualTo("a\0b\0c\0d\0e\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void withoutAMarkItIsGuessed(String charset) {
        byte[] file = "juliet;Jülich\n".getBytes(Charset.forName(charset));

        assertThat(PastedTable.decode(file)).isEqualTo("juliet;Jülich\n");
    }

    @Test
    void anyOctetsAreSomeText() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        assertThat(PastedTable.decode(all)).isNotEmpty();
        assertThat(PastedTable.decode(new byte[0])).isEmpty();
        assertThat(PastedTable.decode("a".getBytes(StandardCharsets.US_ASCII))).isEqualTo("a");
    }
}

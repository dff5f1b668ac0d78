// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "=1+1 | '=1+1",
                "+49 30 | '+49 30",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "＝1 | '＝1",
                "=A1,\"x\" | \"'=A1,\"\"x\"\"\"",
                "a=b | a=b",
                "plain | plain",
                "a;b | \"a;b\"",
                "^^ | ^^"
            })
    void aCellIsNeverAFormula(String text, String cell) throws IOException {
        assertThat(table(List.of(text))).isEqualTo("\uFEFF" + cell + "\r\n");
    }

    @Test
    void aCellThatBeginsWithATabOrALineEndIsNoFormulaEither() throws IOException {
        assertThat(table(List.of("\t=1", "\r=1", "\n=1")))
                .isEqualTo("\uFEFF\"'\t=1\",\"'\r=1\",\"'\n=1\"\r\n");
    }

    @Test
    void aRowIsAsWideAsTheFirst() throws IOException {
        Csv csv = new Csv(new StringWriter());
        csv.row(List.of("a", "b"));

        assertThatThrownBy(() -> csv.row(List.of("1")))
                .isInstanceOf(IllegalArgumentException.class);
        csv.row(List.of("1", "2"));
    }

    private static String table(List<String> row) throws IOException {
        StringWriter text = new StringWriter();
        new Csv(text).row(row);
        return text.toString();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCharactersTest {

    /** RFC 8265 section 3.5, table 1, and what people are called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "juliet",
                "juliet.capulet-1595_x",
                "fussball",
                "fu\u00dfball",
                "\u03c0",
                "\u03c3",
                "\u03c2",
                "\u0440\u043e\u043c\u0430",
                "\u5f20\u4e09",
                "\u3072\u3089\u304c\u306a",
                "\u30bf\u30fb\u30ed\u30a6",
                "\ud55c\uae00",
                "\u0633\u0644\u0627\u0645",
                "\u05e9\u05f3\u05d9",
                "\u0928\u092e\u0938\u094d\u0924\u0947",
                "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
                "paral\u00b7lel",
                "!#$%()*+-.;?[]^_{|}~"
            })
    void namesOfAllLanguagesAreGood(String name) {
        assertThat(NameCharacters.unusable(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a=b', 003D",
        "'a,b', 002C",
        "'a b', 0020",
        "'henry\u2163', 2163",
        "'\u265a', 265A",
        "'adm\u3164in', 3164",
        "'adm\u1160in', 1160",
        "'adm\u115fin', 115F",
        "'\u2800', 2800",
        "'adm\u200bin', 200B",
        "'adm\u200din', 200D",
        "'adm\u2060in', 2060",
        "'adm\u034fin', 034F",
        "'adm\u17b4in', 17B4",
        "'adm\ufe0fin', FE0F",
        "'a\u202eb', 202E",
        "'a\u00adb', 00AD",
        "'a\u2019b', 2019",
        "'a\u00a0b', 00A0",
        "'\u0640a', 0640",
        "'a\u0378', 0378",
        "'a\ue000', E000",
        "'a\u00b7b', 00B7",
        "'a\u30fbb', 30FB",
        "'\u0301a', 0301",
        "'a\u0323\u0323', 0323",
        "'a\u0323\u0324\u0325\u0326\u0327', 0327",
        "'\ufb01sh', FB01",
        "'\uff41', FF41"
    })
    void whatCannotBeSeenOrToldIsFound(String name, String hex) {
        assertThat(NameCharacters.unusable(name)).hasValue(Integer.parseInt(hex, 16));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource({
        "'  Romeo   Montague\u00a0', Romeo Montague",
        "'Romeo\n\tMontague', Romeo Montague",
        "'Romeo\u202eeugatnoM', Romeo eugatnoM",
        "'\u2067Romeo\u2069', Romeo",
        "'رضا\u200cزاده', 'رضا\u200cزاده'",
        "'Ро\ud800мео', Ро мео"
    })
    void aNameIsMadeFitForAPage(String text, String expected) {
        assertThat(DisplayName.of(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u202e\u0000\n", "\u2028"})
    void whatCannotBeSeenIsNoName(String text) {
        assertThat(DisplayName.of(text)).isEmpty();
    }

    @Test
    void aLongNameIsCutWithoutHalvingACharacter() {
        String name = DisplayName.of("😀".repeat(100)).orElseThrow();

        assertThat(name).endsWith("…").hasSize(2 * 59 + 1);
        assertThat(DisplayName.of("x".repeat(60))).contains("x".repeat(60));
    }
}

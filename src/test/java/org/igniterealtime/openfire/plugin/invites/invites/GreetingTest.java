// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {

    @Test
    void linesAreKeptWithoutWhatIsAroundThem() {
        assertThat(Greeting.tidy("  Hi Lisa,\r\n\r\n\twe sing on Mondays. \n"))
                .isEqualTo("Hi Lisa,\nwe sing on Mondays.");
        assertThat(Greeting.tidy(" \n\r\n ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Lisa,\nwe sing on Mondays.\nSee you at 19:30! \ud83c\udfb5",
                "Schön, dass du kommst.\nBis bald",
                "خوش آمدید\nمی‌بینمت",
                "<b>Welcome</b> & \"hello\""
            })
    void whatPeopleSayIsPlain(String text) {
        assertThat(Greeting.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "First go to\nhttps://evil.example",
                "Write to\nboss@example.org",
                "log in at evil.example",
                "turned \u202e round",
                "hid\u200bden",
                "a\rb",
                "a\tb"
            })
    void whatLeadsElsewhereOrHidesIsNot(String text) {
        assertThat(Greeting.isPlain(text)).isFalse();
    }

    @Test
    void lengthAndLinesHaveBounds() {
        assertThat(Greeting.isPlain("\ud83d\ude00".repeat(Greeting.LONGEST - 1) + "x")).isTrue();
        assertThat(Greeting.isPlain("x".repeat(Greeting.LONGEST + 1))).isFalse();
        assertThat(Greeting.isPlain("x\n".repeat(Greeting.MOST_LINES - 1) + "x")).isTrue();
        assertThat(Greeting.isPlain("x\n".repeat(Greeting.MOST_LINES) + "x")).isFalse();
    }
}

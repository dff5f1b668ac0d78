// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Conservatory of Verona",
                "Musikverein Verona e.V.",
                "Dott. Rossi & figli, S.p.A.",
                "Class 4b, room 2.14, 10:30",
                "École n° 5 – « Les Lilas »",
                "Ελληνική Κοινότητα",
                "انجمن می‌نوازیم",
                "合唱团。欢迎加入。",
                "ヴェローナ・合唱団",
                "Verona 🎵",
                "<b>Choir</b> \"of\" Verona",
                "7"
            })
    void whatOrganisationsAreCalledIsPlain(String text) {
        assertThat(OrganisationText.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://evil.example",
                "HTTP://evil",
                "//evil.example",
                "\\\\server\\share",
                "www.evil",
                "go to evil.example now",
                "evil．example",
                "evil。com",
                "вход.рф",
                "10.0.0.1",
                "juliet@example.org",
                "juliet＠example",
                "xmpp:juliet",
                "JavaScript:alert(1)",
                "mailto:x"
            })
    void whatAProgramMakesALinkOfIsNot(String text) {
        assertThat(OrganisationText.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "two\u2028lines",
                "tab\there",
                "nul\u0000",
                "next\u0085",
                "turned \u202egnik",
                "isolated \u2067x\u2069",
                "mark\u200ehere",
                "soft\u00adhyphen",
                "zero\u200bwidth",
                "filler \u3164",
                "blank \u2800",
                "half \ud83c",
                "tag \udb40\udc61",
                "own \ue000",
                "selector\ufe00",
                "z\u0300\u0301\u0302\u0303\u0304algo",
                "",
                "---",
                "🎵"
            })
    void whatIsUnseenOrTurnsTheTextOrHasNoLetterIsNot(String text) {
        assertThat(OrganisationText.isPlain(text)).isFalse();
    }

    @Test
    void itHasFiveHundredCharactersAtMostAndAnInviteHoldsNoOther() {
        assertThat(OrganisationText.isPlain("x" + "🎵".repeat(499))).isTrue();
        assertThat(OrganisationText.isPlain("x" + "🎵".repeat(500))).isFalse();

        NewInvite invite = NewInvite.account(Source.console("admin"));
        assertThat(invite.shownAs("Choir").shownAs()).contains("Choir");
        assertThatThrownBy(() -> invite.shownAs("evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
        NewInvite reset = NewInvite.reset("romeo", Source.console("admin"));
        assertThatThrownBy(() -> reset.shownAs("Choir"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class TokensPropertyTest {

    @Test
    void nothingButTwentyFourLettersAndDigitsIsAToken() {
        Property.holds(
                random -> {
                    String token = Tokens.next();
                    String text = random.coin() ? random.damaged(token) : random.text(token);

                    assertThat(Tokens.isToken(token)).isTrue();
                    assertThat(Tokens.isToken(text)).isEqualTo(isToken(text));
                    assertThat(Tokens.isToken(token + random.one("\n", "\0", " ", "="))).isFalse();
                });
    }

    @Test
    void aDigitOfAnotherScriptIsNone() {
        Property.holds(
                random -> {
                    String digit = random.one("\u0661", "\uff11", "\u00e9", "\u0130", "\u212a");
                    StringBuilder token = new StringBuilder(Tokens.next());
                    int place = random.number(Tokens.LENGTH);

                    assertThat(Tokens.isToken(token.replace(place, place + 1, digit).toString()))
                            .isFalse();
                });
    }

    private static boolean isToken(String text) {
        return text.length() == 24
                && text.chars()
                        .allMatch(
                                c ->
                                        (c >= 'a' && c <= 'z')
                                                || (c >= 'A' && c <= 'Z')
                                                || (c >= '0' && c <= '9'));
    }
}

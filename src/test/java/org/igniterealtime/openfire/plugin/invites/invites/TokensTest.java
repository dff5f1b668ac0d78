// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void tokensAreTwentyFourLettersAndDigitsAndDiffer() {
        Set<String> tokens =
                IntStream.range(0, 2000).mapToObj(i -> Tokens.next()).collect(Collectors.toSet());

        assertThat(tokens).hasSize(2000).allMatch(token -> token.matches("[A-Za-z0-9]{24}"));
        assertThat(String.join("", tokens).chars().distinct().count()).isEqualTo(62);
    }

    @Test
    void aNameNeverBeginsWithADigit() {
        assertThat(IntStream.range(0, 2000).mapToObj(i -> Tokens.randomName(8)))
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9]{7}"));
    }

    @Test
    void onlyTextOfTheRightShapeIsAToken() {
        assertThat(Tokens.isToken("a".repeat(24))).isTrue();
        assertThat(Tokens.isToken("a".repeat(23))).isFalse();
        assertThat(Tokens.isToken("a".repeat(25))).isFalse();
        assertThat(Tokens.isToken("a".repeat(23) + "-")).isFalse();
        assertThat(Tokens.isToken("a".repeat(23) + "\n")).isFalse();
        assertThat(Tokens.isToken("ä".repeat(24))).isFalse();
        assertThat(Tokens.isToken("٣".repeat(24))).isFalse();
    }

    @Test
    void eachCharacterIsDrawnAsOftenAsAnyOther() {
        Map<Integer, Long> drawn =
                Tokens.random(620_000)
                        .chars()
                        .boxed()
                        .collect(Collectors.groupingBy(c -> c, Collectors.counting()));

        // Ten thousand of each, give or take six standard deviations.
        assertThat(drawn).hasSize(62);
        assertThat(drawn.values()).allMatch(count -> Math.abs(count - 10_000) < 600);
    }
}

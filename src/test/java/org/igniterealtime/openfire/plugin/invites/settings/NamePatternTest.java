// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @Test
    void theWholeNameHasToMatch() {
        NamePattern pattern = NamePattern.of("[a-z]+\\.[a-z]{2,40}");

        assertThat(pattern.allows("juliet.capulet")).isTrue();
        assertThat(pattern.allows("juliet")).isFalse();
        assertThat(pattern.allows("juliet.capulet2")).isFalse();
        assertThat(pattern.allows("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z", "(", "a{1000}", "(?:){2000000000}", "a{5,100}", "*"})
    void whatIsNoneOrCountsTooFarIsRefused(String expression) {
        assertThatThrownBy(() -> NamePattern.of(expression))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpressionThatIsTooLongIsRefused() {
        assertThat(NamePattern.of("a".repeat(200)).allows("a")).isFalse();
        assertThatThrownBy(() -> NamePattern.of("a".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NamePattern.of("(".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|aa)+b",
                "(a*)*b",
                "(.*a){30}b",
                "((a?){40}){40}b",
                "(?=(a+)+b).*",
                "(a|a|a|a)*b"
            })
    void oneThatTakesForEverIsGivenUpAndTheNameRefused(String expression) {
        NamePattern pattern = NamePattern.of(expression);

        assertThat(
                        assertTimeoutPreemptively(
                                Duration.ofSeconds(5), () -> pattern.allows("a".repeat(64))))
                .isFalse();
    }
}

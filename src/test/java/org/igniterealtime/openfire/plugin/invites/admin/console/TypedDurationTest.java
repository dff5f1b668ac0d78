// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDurationTest {

    @ParameterizedTest
    @CsvSource({
        "PT1M, 1 minute",
        "PT90M, 90 minutes",
        "PT1H, 1 hour",
        "PT36H, 36 hours",
        "P1D, 1 day",
        "P7D, 7 days",
        "P14D, 2 weeks",
        "P30D, 30 days",
        "PT1H0.001S, 60 minutes"
    })
    void aDurationIsSaidInTheLongestUnitThatFits(Duration duration, String words) {
        assertThat(TypedDuration.of(duration).text(Texts.in(Locale.ENGLISH))).isEqualTo(words);
    }

    @Test
    void anUnknownUnitCountsAsDays() {
        assertThat(TypedDuration.typed("2", "decades").duration()).contains(Duration.ofDays(2));
    }
}

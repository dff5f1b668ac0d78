// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    @ParameterizedTest
    @CsvSource({
        "PT0.001S, in 1 minute",
        "PT89M, in 89 minutes",
        "PT91M, in 2 hours",
        "PT35H, in 35 hours",
        "PT37H, in 2 days",
        "PT71H59M59S, in 3 days",
        "P7D, in 7 days",
        "P365D, in 365 days"
    })
    void aMomentIsAsFarAwayAsPeopleSay(Duration time, String words) {
        assertThat(Distance.until(time, Texts.in(Locale.ENGLISH))).isEqualTo(words);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest
    @CsvSource({
        "1, 5, 10",
        "2, 10, 20",
        "4, 40, 80",
        "6, 160, 320",
        "9, 160, 320",
        "999, 160, 320"
    })
    void eachWaitIsUpToTwiceAsLongAsTheOneBefore(int attempt, long shortest, long longest) {
        assertThat(waits(attempt).min()).hasValue(shortest);
        assertThat(waits(attempt).max()).hasValue(longest);
    }

    @Test
    void thoseWhoMetOnceWaitDifferentTimes() {
        assertThat(waits(6).limit(20).distinct().count()).isGreaterThan(10);
    }

    private LongStream waits(int attempt) {
        return LongStream.range(0, 20_000)
                .map(i -> BackOff.after(attempt, random).toMillis())
                .peek(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1).toMillis()));
    }
}

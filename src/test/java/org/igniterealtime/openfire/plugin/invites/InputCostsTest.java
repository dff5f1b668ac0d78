// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InputCostsTest {

    private final InputCosts costs = new InputCosts();

    /** For so many nanoseconds of processor time. */
    private static void spin(long nanos) {
        InputCosts clock = new InputCosts();
        long spent = 0;
        while (spent < nanos) {
            spent += clock.of(() -> Thread.onSpinWait());
        }
    }

    @Test
    void oneDearInputAmongManyIsAtTheEndOfTheHistogram() {
        for (int i = 0; i < 999; i++) {
            costs.of(() -> {});
        }
        long dear = costs.of(() -> spin(20_000_000));

        assertThat(dear).isGreaterThanOrEqualTo(20_000_000);
        assertThat(costs.percentile(50)).isLessThan(5);
        assertThat(costs.percentile(99.9)).isLessThan(20);
        assertThat(costs.percentile(100)).isGreaterThanOrEqualTo(20);
        assertThat(costs.toString()).startsWith("1,000 inputs, p50 0.0");
    }

    @Test
    void whatFailsIsNotHidden() {
        assertThatThrownBy(
                        () ->
                                costs.of(
                                        () -> {
                                            throw new IllegalStateException("x");
                                        }))
                .hasMessage("x");
    }
}

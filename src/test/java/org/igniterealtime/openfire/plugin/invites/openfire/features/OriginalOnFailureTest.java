// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginalOnFailureTest {

    @Test
    void aFailingStepLetsTheWriteThroughEvenOnAnError() {
        OriginalOnFailure<String> step =
                new OriginalOnFailure<>(
                        write -> {
                            throw new NoClassDefFoundError("gone");
                        });

        assertThat(step.apply("<iq/>")).isEqualTo("<iq/>");
        assertThat(step.apply("<message/>")).isEqualTo("<message/>");
    }

    @Test
    void aStepThatWorksCounts() {
        assertThat(new OriginalOnFailure<String>(write -> write + "!").apply("x")).isEqualTo("x!");
    }
}

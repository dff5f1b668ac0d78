// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightingTest {

    @Test
    void itIsReadAsItWasWritten() {
        Sighting seen =
                new Sighting("inv_1", "[2001:db8::1]", true, 7070, "a & b, 1.2.3.4\r\nX: y");

        Sighting read = Sighting.read(seen.text()).orElseThrow();

        assertThat(seen.text()).doesNotContain("\r", "\n", " ");
        assertThat(read.proof()).isEqualTo("inv_1");
        assertThat(read.address()).isEqualTo("[2001:db8::1]");
        assertThat(read.secure()).isTrue();
        assertThat(read.port()).isEqualTo(7070);
        assertThat(read.forwarded()).isEqualTo("a & b, 1.2.3.4\r\nX: y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a&b&true&x&y", "a&b&true&1&%zz", "a&b&true&1&y&z"})
    void anythingElseIsNone(String text) {
        assertThat(Sighting.read(text)).isEmpty();
    }

    @Test
    void aLongHeaderMakesNoLongAnswer() {
        String text = new Sighting("i", "a", false, 1, "%".repeat(8000)).text();

        assertThat(text.length()).isLessThan(1000);
    }
}

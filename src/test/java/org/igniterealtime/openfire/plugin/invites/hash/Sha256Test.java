// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** From the examples that NIST publishes for FIPS 180-4. */
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextHasTheHashThatTheStandardSays() {
        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc")).startsWith(0xba, 0x78).hasSize(32);
    }

    @Test
    void aTextIsTakenAsUtf8() {
        assertThat(Sha256.hex("ä")).isEqualTo(Sha256.hex(new byte[] {(byte) 0xc3, (byte) 0xa4}));
    }

    @Test
    void secretsAreEqualWhenEveryCharacterIs() {
        assertThat(ConstantTime.areEqual("secret", "secret")).isTrue();
        assertThat(ConstantTime.areEqual("secret", "secreT")).isFalse();
        assertThat(ConstantTime.areEqual("secret", "secret ")).isFalse();
        assertThat(ConstantTime.areEqual("", "secret")).isFalse();
    }
}

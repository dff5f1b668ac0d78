// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "romeo@example.org",
                "romeo@localhost",
                "romeo.montague+chat@mail.example.org",
                "o'neill@example.org",
                "a@1.example"
            })
    void thisIsOne(String text) {
        assertThat(MailAddress.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "romeo",
                "@example.org",
                "romeo@",
                "romeo@@example.org",
                "romeo@example.org,juliet@example.org",
                "romeo@example.org;juliet@example.org",
                "a,b@example.org",
                "Romeo <romeo@example.org>",
                "<romeo@example.org>",
                "romeo@example.org\nBcc: all@example.org",
                "romeo@example.org\r\n",
                "romeo\r\nRCPT TO:<x@example.org>@example.org",
                "romeo @example.org",
                "\"ro meo\"@example.org",
                "ro(meo)@example.org",
                "romeo@[127.0.0.1]",
                "romeo@-example.org",
                "romeo@example..org",
                "romeo@example.org.",
                ".romeo@example.org",
                "rómeo@example.org",
                "romeo@exämple.org",
                "romeo\u0000@example.org"
            })
    void thisIsNone(String text) {
        assertThat(MailAddress.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void theLeftSideHasItsLength(int length) {
        assertThat(MailAddress.is("a".repeat(length) + "@example.org")).isEqualTo(length == 64);
    }
}

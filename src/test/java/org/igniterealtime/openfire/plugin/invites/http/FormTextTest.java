// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

    @Test
    void fieldsAreDecoded() {
        FormText body = parse("a=%C3%BC+b&c=d%3De=f&empty=&bare").orElseThrow();

        assertThat(body.get("a")).isEqualTo("ü b");
        assertThat(body.get("c")).isEqualTo("d=e=f");
        assertThat(body.get("empty")).isEmpty();
        assertThat(body.get("bare")).isEmpty();
        assertThat(body.get("missing")).isEmpty();
    }

    @Test
    void theFirstOfTwoCounts() {
        assertThat(parse("a=1&a=2").orElseThrow().get("a")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%1", "a=%zz", "%=", "a=%-1"})
    void aBrokenEscapeIsNoForm(String body) {
        assertThat(parse(body)).isEmpty();
    }

    private static Optional<FormText> parse(String body) {
        return FormText.ofBody(body.getBytes(StandardCharsets.US_ASCII));
    }
}

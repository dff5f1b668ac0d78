package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    @Test
    void fieldsAreDecoded() {
        FormBody body = FormBody.parse("a=%C3%BC+b&c=d%3De=f&empty=&bare").orElseThrow();

        assertThat(body.get("a")).isEqualTo("ü b");
        assertThat(body.get("c")).isEqualTo("d=e=f");
        assertThat(body.get("empty")).isEmpty();
        assertThat(body.get("bare")).isEmpty();
        assertThat(body.get("missing")).isEmpty();
    }

    @Test
    void theFirstOfTwoCounts() {
        assertThat(FormBody.parse("a=1&a=2").orElseThrow().get("a")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%1", "a=%zz", "%=", "a=%-1"})
    void aBrokenEscapeIsNoForm(String body) {
        assertThat(FormBody.parse(body)).isEmpty();
    }
}

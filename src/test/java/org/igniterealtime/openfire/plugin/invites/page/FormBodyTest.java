package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

    @RepeatedTest(200)
    void whateverIsEncodedComesBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String value = randomText(random);

        String body = "x=y&v=" + URLEncoder.encode(value, StandardCharsets.UTF_8);

        assertThat(FormBody.parse(body).orElseThrow().get("v")).isEqualTo(value);
    }

    @RepeatedTest(200)
    void noBodyAtAllMakesItThrow(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] octets = new byte[random.nextInt(60)];
        random.nextBytes(octets);

        FormBody.parse(new String(octets, StandardCharsets.ISO_8859_1))
                .ifPresent(body -> assertThat(body.get("x")).isNotNull());
    }

    /** Any characters but lone surrogates, which no encoding carries. */
    private static String randomText(Random random) {
        return random.ints(random.nextInt(30), 0, 0x110000)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

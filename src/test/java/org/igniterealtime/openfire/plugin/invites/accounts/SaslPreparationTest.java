// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.OptionalInt;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaslPreparationTest {

    /** RFC 4013 section 3: the input, and what is wrong with it. */
    @Test
    void theExamplesOfTheRfc() {
        assertThat(SaslPreparation.unusable("I\u00ADX")).hasValue(0xAD);
        assertThat(isGood("user")).isTrue();
        assertThat(isGood("USER")).isTrue();
        assertThat(SaslPreparation.unusable("\u00AA")).hasValue(0xAA);
        assertThat(SaslPreparation.unusable("\u2168")).hasValue(0x2168);
        assertThat(SaslPreparation.unusable("\u0007")).hasValue(0x7);
        assertThat(SaslPreparation.unusable("\u06271")).isEmpty();
        assertThat(SaslPreparation.mixesDirections("\u06271")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa elefanten fliegen",
                " spaces outside too ",
                "Gr\u00fc\u00dfe aus K\u00f6ln",
                "\u043f\u0430\u0440\u043e\u043b\u044c \u0438\u0437 \u0447\u0435\u0442\u044b\u0440\u0451\u0445",
                "\ud83d\udc18\ud83c\udf39 elefant \ud83e\udd8b",
                "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
                "\u5bc6\u7801\u5bc6\u7801\u5bc6\u7801",
                "\u05e9\u05dc\u05d5\u05dd 1234 \u05e2\u05d5\u05dc\u05dd",
                "\u20ac uro \u00a7 para"
            })
    void whatTheyLeaveAsItIsWillDo(String password) {
        assertThat(SaslPreparation.unusable(password)).isEmpty();
        assertThat(SaslPreparation.mixesDirections(password)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // A tabulator would be blank to this table.
        "'a\u00a0b', 00A0",
        "'a\u3000b', 3000",
        "'a\u2003b', 2003",
        "'a\u200bb', 200B",
        "'a\u200db', 200D",
        "'a\u00adb', 00AD",
        "'\u2764\ufe0f', FE0F",
        "'ab\uff43', FF43",
        "'\ufb01sh', FB01",
        "'x\u00b2', 00B2",
        "'u\u0308ber', 0308",
        "'\u1112\u1161\u11ab', 1161",
        "'a\u202eb', 202E",
        "'a\ue000b', E000",
        "'a\ufffdb', FFFD",
        "'a\u0378b', 0378",
        "'a\u0085b', 0085",
        "'\u0340', 0340"
    })
    void theFirstThatIsNotLeftIsFound(String password, String hex) {
        assertThat(SaslPreparation.unusable(password)).hasValue(Integer.parseInt(hex, 16));
    }

    @Test
    void controlsAndHalvesOfCharactersAreFound() {
        for (int control = 0; control < ' '; control++) {
            assertThat(SaslPreparation.unusable("a" + (char) control)).hasValue(control);
        }
        assertThat(SaslPreparation.unusable("a\u007f")).hasValue(0x7f);
        assertThat(SaslPreparation.unusable("a\ud83d")).hasValue(0xd83d);
        assertThat(SaslPreparation.unusable("\udc18a")).hasValue(0xdc18);
        assertThat(SaslPreparation.unusable(Character.toString(0x1FFFE))).hasValue(0x1FFFE);
        assertThat(SaslPreparation.unusable(Character.toString(0xE0041))).hasValue(0xE0041);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05e9\u05dc1",
                "1\u05e9\u05dc",
                "\u05e9a\u05dc",
                "\u0633\u0644\u0627\u0645!"
            })
    void lettersFromRightToLeftStandAtBothEndsAndAlone(String password) {
        assertThat(SaslPreparation.mixesDirections(password)).isTrue();
    }

    @Test
    void whatIsGoodHasNothingThatNormalizingWouldChange() {
        Property.holds(
                random -> {
                    String text = text(random);
                    OptionalInt found = SaslPreparation.unusable(text);
                    if (found.isPresent()) {
                        assertThat(text.codePoints()).contains(found.getAsInt());
                    } else {
                        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
                                .isEqualTo(text);
                    }
                });
    }

    @Test
    void theLongestPasswordTakesNoTime() {
        String hostile = "a" + "\u0301\u0316".repeat(64);
        assertTimeoutPreemptively(
                Duration.ofMillis(500), () -> SaslPreparation.unusable(hostile).isPresent());
    }

    private static boolean isGood(String password) {
        return SaslPreparation.unusable(password).isEmpty()
                && !SaslPreparation.mixesDirections(password);
    }

    private static String text(ArbitraryText random) {
        return random.text("a", "\u0308", "\u00e9", "\u1100", "\u1161", "\uff41", "\ud83d\ude00");
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    private static final Pattern TONE = Pattern.compile("--([a-z-]+):#([0-9a-f]{6})");

    @Test
    void contrastIsMeasuredAsInTheGuidelines() {
        assertThat(Accent.contrast(0x000000, 0xffffff)).isEqualTo(21);
        assertThat(Accent.contrast(0x767676, 0xffffff)).isCloseTo(4.54, within(0.01));
        assertThat(Accent.contrast(0x777777, 0xffffff)).isCloseTo(4.48, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#767676", "#ff0000", "red", "#12345", "123456", "#12345g"})
    void whatCannotBeReadOrIsNoColourIsRefused(String text) {
        assertThatThrownBy(() -> Accent.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsTakenCanBeReadByDayAndByNight() {
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 5000; i++) {
            String text = String.format("#%06x", random.nextInt(0x1000000));
            Accent accent;
            try {
                accent = Accent.of(text);
            } catch (IllegalArgumentException e) {
                continue;
            }
            taken++;
            assertThat(accent).hasToString(text);
            String[] schemes = accent.style().split("@media");
            assertReadable(schemes[0], 0xf6f1e8, 0xfffdf9);
            assertReadable(schemes[1], 0x14171a, 0x1d2125);
        }
        assertThat(taken).isGreaterThan(1000);
    }

    private static void assertReadable(String style, int... grounds) {
        int[] tones = TONE.matcher(style).results().mapToInt(AccentTest::tone).toArray();
        assertThat(tones).as(style).hasSize(3);
        for (int i = 0; i < 2; i++) {
            for (int ground : grounds) {
                assertThat(Accent.contrast(tones[i], ground)).as(style).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(Accent.contrast(tones[i], tones[2])).as(style).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static int tone(MatchResult match) {
        return Integer.parseInt(match.group(2), 16);
    }
}

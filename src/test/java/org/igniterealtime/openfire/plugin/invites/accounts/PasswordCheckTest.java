// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCheckTest {

    private final PasswordCheck check = new PasswordCheck(() -> 10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "Tr0ub4dor&3xyz",
                "rosa Elefanten fliegen",
                "kP9$wq2!zLm4",
                "ветка озеро будильник",
                "شب های روشن تابستان",
                "紫色的雨傘在唱歌給你聽",
                "1718 2818 2845 9045",
                "hamster42blauw!"
            })
    void goodPasswordsPass(String password) {
        assertThat(check.weakness(password, "juliet")).isEmpty();
    }

    /** Among them how an iPhone writes a heart, and how Persian joins no letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa\u00a0elefanten fliegen",
                "u\u0308ber den wolken",
                "\uff52\uff4f\uff53\uff41 elefanten",
                "rosa elefanten \u2764\ufe0f",
                "\u0634\u0628\u200c\u0647\u0627\u06cc \u0631\u0648\u0634\u0646",
                "rosa\u0000elefanten",
                "rosa\telefanten",
                "short\u00a0"
            })
    void whatClientsWouldChangeIsToldFirst(String password) {
        assertThat(check.weakness(password, "juliet")).contains(Weakness.CHARACTER);
    }

    @Test
    void whatClientsWouldRefuseWholeIsTold() {
        assertThat(
                        check.weakness(
                                "\u0633\u0644\u0627\u0645 \u062f\u0646\u06cc\u0627 1402", "juliet"))
                .contains(Weakness.DIRECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12",
                "Password123!",
                "P@ssw0rd2024",
                "passwordpassword",
                "passwordPASSWORD",
                "1234567890",
                "0987654321",
                "12345678901234567890",
                "qwertyuiop",
                "qwertzuiop123",
                "poiuytrewq",
                "1q2w3e4r5t",
                "abcdefghijk",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou2024",
                "ILoveYou!!!!",
                "letmein12345",
                "Sommer2026!!",
                "welcome2openfire",
                "пароль123456",
                "01711234567",
                "24.12.1990",
                "+49 171 123 45",
                "mypassword1!"
            })
    void passwordsThatEverybodyTriesFirstAreCommon(String password) {
        assertThat(check.weakness(password, "juliet")).contains(Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789", "ünïcödé12", "😀😀😀😀😀😀😀😀😀"})
    void lengthIsCountedInCharacters(String password) {
        assertThat(check.weakness(password, "juliet")).contains(Weakness.TOO_SHORT);
    }

    @Test
    void aPasswordMayBeLongButNotEndless() {
        assertThat(check.weakness("kP9$wq2!".repeat(3) + "x".repeat(104), "")).isEmpty();
        assertThat(check.weakness("x".repeat(129), "")).contains(Weakness.TOO_LONG);
    }

    @Test
    void theNameMustNotBeInIt() {
        assertThat(check.weakness("xx-Juliet-9283", "juliet")).contains(Weakness.LIKE_NAME);
        assertThat(check.weakness("xx-Romeo-9283k", "juliet")).isEmpty();
        assertThat(check.weakness("joyful-elephants", "jo")).isEmpty();
        assertThat(check.weakness("joyful-elephants", "")).isEmpty();
    }

    @RepeatedTest(50)
    void randomPasswordsPass() {
        assertThat(check.weakness(Tokens.random(12), "juliet")).isEmpty();
    }

    @Test
    void theLongestAndTheMostHostilePasswordsAreJudgedAtOnce() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    for (String unit : new String[] {"a", "ab", "password", "1q", "aaaaaaaaaaab"}) {
                        String hostile = unit.repeat(128).substring(0, 127) + "!";
                        check.weakness(hostile, "juliet");
                    }
                    check.weakness("x".repeat(200_000), "juliet");
                });
    }

    @Test
    void theShortestLengthIsReadWhenItIsNeeded() {
        PasswordCheck strict = new PasswordCheck(() -> 16);

        assertThat(strict.shortest()).isEqualTo(16);
        assertThat(strict.weakness("hamster42blauw!", "")).contains(Weakness.TOO_SHORT);
    }
}

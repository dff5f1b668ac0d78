// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever somebody can mend in the form is said beside the field where they mend it. */
class FormWordsTest {

    private final FormWords words = new FormWords(() -> 10);
    private final Texts texts = Texts.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "NAME_.*")
    void whatIsWrongWithANameStandsBesideIt(RedeemResult result) {
        FormErrors errors =
                words.errors(result, new Entry("a=b", "juliet", "juliet", "", ""), texts);

        assertThat(errors.name()).isNotEmpty();
        assertThat(errors).isEqualTo(FormErrors.NONE.withName(errors.name()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ALL,
            names = "REDEEMED|USED_UP|NOT_FOR_ACCOUNTS|READ_ONLY|TOO_MANY_NAMES")
    void whatCannotBeMendedIsNoMistake(RedeemResult result) {
        assertThat(words.errors(result, new Entry("juliet", "", "", "", ""), texts).isEmpty())
                .isTrue();
    }
}

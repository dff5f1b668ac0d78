// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs and people make of a token on its way. */
class PresentedTokenTest {

    private static final String TOKEN = "3DcdefghijklmnopqrstuvW9";
    private static final String OTHER = "zYXWVUTSRQPONMLKJIHGFED7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN",
                " TOKEN\n",
                "\u00a0TOKEN\u200b",
                "TOKEN.",
                "TOKEN)",
                "<TOKEN>",
                "„TOKEN“",
                "TOKEN。下",
                "TOKEN%20",
                "%20TOKEN",
                "%2520TOKEN",
                "TOKEN%E2%80%8B",
                "TOKEN%2",
                "?TOKEN",
                "??TOKEN",
                "=TOKEN",
                "&TOKEN&",
                "t=TOKEN",
                "t%3DTOKEN",
                "3DTOKEN",
                "t=3dTOKEN",
                "%3D3DTOKEN",
                "utm_source=x&TOKEN",
                "utm_source=x&amp;TOKEN",
                "TOKEN&fbclid=OTHER",
                "utm_id=OTHER&t=TOKEN",
                "TOKEN?TOKEN",
                "/TOKEN",
                "https://chat.example.org/invite?TOKEN",
                "xmpp:example.org?register;preauth=TOKEN;ibr=y"
            })
    void theTokenIsFound(String presented) {
        String text = presented.replace("TOKEN", TOKEN).replace("OTHER", OTHER);

        assertThat(PresentedToken.in(text)).contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "TOKENx",
                "xTOKEN",
                "%41TOKEN",
                "4DTOKEN",
                "3D3DTOKEN",
                "TOKEN&OTHER",
                "TOKEN OTHER",
                "t=TOKEN&t=OTHER",
                "abcdefghijklmnopqrstuvw",
                "abcdefghijkl-nopqrstuvwx",
                "аbcdefghijklmnopqrstuvwx"
            })
    void whatIsNoTokenOrMoreThanOneIsNone(String presented) {
        String text = presented.replace("TOKEN", TOKEN).replace("OTHER", OTHER);

        assertThat(PresentedToken.in(text)).isEmpty();
    }

    @Test
    void whatIsLongerThanAnyLinkIsReadInPart() {
        assertThat(PresentedToken.in(TOKEN + " ".repeat(100_000))).contains(TOKEN);
        assertThat(PresentedToken.in(" ".repeat(4000 - 23) + TOKEN)).isEmpty();
    }

    @Test
    void whateverComesTheTokenIsOneOrNone() {
        Property.holds(
                random -> {
                    String text = random.text(TOKEN, OTHER, "%", "%25", "=", "&", "?", "t=", "3D");

                    PresentedToken.in(text)
                            .ifPresent(found -> assertThat(Tokens.isToken(found)).isTrue());
                });
    }
}

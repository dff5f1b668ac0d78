// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.BareRequest;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-requested-with | Authorization, x-requested-with",
                "authorization,X-A, x-b | Authorization, X-A, x-b",
                "a b, x:y, ,, ü, x-c | Authorization, x-c",
                "x-a,x-a | Authorization, x-a",
            })
    void whatIsAskedForIsAllowedWhenItIsTheNameOfAHeader(String asked, String allowed) {
        assertThat(allowed(asked)).isEqualTo(allowed);
    }

    @Test
    void nothingElseThanNamesOfHeadersComesBack() {
        assertThat(allowed("x".repeat(1001))).isEqualTo("Authorization");
        Property.holds(
                random ->
                        assertThat(allowed(random.text("x-a", ",", "\r\n", "Set-Cookie: ")))
                                .matches("Authorization(, [!#$%&'*+.^_`|~0-9A-Za-z-]{1,64})*"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch, true",
        "Sec-Purpose, prefetch;prerender, true",
        "Purpose, prefetch, true",
        "X-Moz, Prefetch, true",
        "X-Purpose, preview, true",
        "Sec-Purpose, something, false",
        "Accept, prefetch, false",
    })
    void whatABrowserAsksForInAdvanceIsKnown(String name, String value, boolean prefetch) {
        assertThat(Prefetch.isAskedBy(new BareRequest().header(name, List.of(value)).request()))
                .isEqualTo(prefetch);
    }

    private static String allowed(String asked) {
        return Preflight.allowedHeaders(
                new BareRequest()
                        .header("Access-Control-Request-Headers", List.of(asked))
                        .request(),
                "Authorization");
    }
}

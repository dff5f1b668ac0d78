// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.Cookie;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.BareRequest;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.junit.jupiter.api.Test;

class CsrfCookiePropertyTest {

    private static final String SHAPE = "[A-Za-z0-9]{32}";

    private final CsrfCookie csrf = new CsrfCookie("invites-test");

    @Test
    void onlyTheValueOfTheCookieOpensTheForm() {
        Property.holds(
                random -> {
                    String value = Tokens.random(32);
                    String other = random.coin() ? random.damaged(value) : random.text(value);

                    PageRequest visit = visit(random, value);

                    assertThat(csrf.accepts(visit, value)).isTrue();
                    assertThat(csrf.accepts(visit, other)).isEqualTo(other.equals(value));
                    assertThat(csrf.valueFor(visit)).isEqualTo(value);
                });
    }

    @Test
    void whateverTheCookieHoldsNothingButOurValuesIsTakenOrSent() {
        Property.holds(
                random -> {
                    String held = random.coin() ? random.damaged(Tokens.random(32)) : random.text();

                    PageRequest visit = visit(random, held);
                    String value = csrf.valueFor(visit);

                    assertThat(value).matches(SHAPE);
                    assertThat(csrf.isThere(visit)).isEqualTo(held.matches(SHAPE));
                    assertThat(csrf.accepts(visit, held)).isEqualTo(held.matches(SHAPE));
                    assertThat(csrf.fingerprint(visit).map(String::length))
                            .isEqualTo(held.matches(SHAPE) ? Optional.of(64) : Optional.empty());
                    assertThat(csrf.cookie(value, visit)).matches("[\\x20-\\x7e]+");
                });
    }

    /** With others of any name and value around it. */
    private static PageRequest visit(ArbitraryText random, String value) {
        List<Cookie> before =
                random.several(
                        4,
                        () ->
                                new Cookie(
                                        random.one("a", "invites-form", "JSESSIONID", "x"),
                                        random.text()));
        Cookie[] cookies = before.toArray(new Cookie[before.size() + 1]);
        cookies[before.size()] = new Cookie("invites-test", value);
        return new PageRequest(new BareRequest().cookies(cookies).request());
    }
}

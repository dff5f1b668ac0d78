// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.BareRequest;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.igniterealtime.openfire.plugin.invites.invites.PresentedToken;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.junit.jupiter.api.Test;

/** The query and the headers of whoever opens a page. */
class PageRequestPropertyTest {

    @Test
    void aLanguageIsFoundWhateverIsAskedFor() {
        Property.holds(
                random -> {
                    // No tag of a language has an underscore, though other values may.
                    String query = random.text("lang=", "&", "de", "-", "x").replace("_", "");
                    String accepted = random.text("de", "fa-IR", ";q=", "0.5", ",", "*", "-");

                    PageRequest visit =
                            new PageRequest(
                                    new BareRequest()
                                            .query(query)
                                            .header("Accept-Language", List.of(accepted))
                                            .header("User-Agent", List.of(random.text("iPad")))
                                            .request());

                    assertThat(Texts.LANGUAGES).contains(visit.texts().locale());
                    assertThat(visit.platform()).isNotNull();
                    visit.parameter("lang")
                            .ifPresent(tag -> assertThat(tag).matches("[\\w-]{1,64}"));
                    assertThat(visit.keep("lang", "app")).matches("[A-Za-z0-9=&-]*");
                });
    }

    @Test
    void theTokenIsFoundInFrontOfWhateverIsAppendedToALink() {
        Property.holds(
                random -> {
                    String token = Tokens.next();
                    String tail = random.coin() ? "" : random.one("&", "=") + random.text("&", "=");
                    if (PresentedToken.in(tail).isPresent()) {
                        // Of two it cannot be told which one is meant.
                        return;
                    }

                    PageRequest visit =
                            new PageRequest(new BareRequest().query(token + tail).request());
                    PageRequest form =
                            new PageRequest(
                                    new BareRequest()
                                            .query("t=" + token + tail.replace('=', '&'))
                                            .request());

                    assertThat(visit.token()).isEqualTo(token);
                    assertThat(form.parameter("t")).isEqualTo(Optional.of(token));
                });
    }

    @Test
    void whatIsNoTokenIsTakenForNone() {
        Property.holds(
                random -> {
                    // What is escaped would hold letters that the token has not.
                    String query = random.text("?", "t=", Tokens.next()).replace("%", "");

                    String token =
                            new PageRequest(new BareRequest().query(query).request()).token();

                    assertThat(query).contains(token);
                    assertThat(token.isEmpty() || Tokens.isToken(token)).isTrue();
                });
    }
}

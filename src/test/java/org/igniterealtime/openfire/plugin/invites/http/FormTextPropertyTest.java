// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.BareRequest;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class FormTextPropertyTest {

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int LONGEST = 16 * 1024;

    @Test
    void whateverIsEncodedComesBackAndTheFirstOneCounts() {
        Property.holds(
                random -> {
                    List<Map.Entry<String, String>> fields =
                            random.several(
                                    9,
                                    () ->
                                            Map.entry(
                                                    random.one("username", "password", "\u00fc&="),
                                                    random.encodableText()));

                    FormText body =
                            parse(
                                            fields.stream()
                                                    .map(
                                                            f ->
                                                                    encode(f.getKey())
                                                                            + "="
                                                                            + encode(f.getValue()))
                                                    .collect(Collectors.joining("&")))
                                    .orElseThrow();

                    for (String name : List.of("username", "password", "\u00fc&=")) {
                        assertThat(body.get(name))
                                .isEqualTo(
                                        fields.stream()
                                                .filter(field -> field.getKey().equals(name))
                                                .map(Map.Entry::getValue)
                                                .findFirst()
                                                .orElse(""));
                    }
                });
    }

    @Test
    void noBodyMakesItThrowAndOnlyAFormIsOne() {
        Property.holds(
                random -> {
                    byte[] octets = octets(random);
                    String type =
                            random.coin()
                                    ? random.one(
                                            TYPE,
                                            TYPE + "; charset=utf-8",
                                            TYPE.toUpperCase(Locale.ROOT))
                                    : random.shortText(TYPE, ";");

                    boolean form = FormText.isForm(new BareRequest().body(type, octets).request());

                    assertThat(form && !type.strip().toLowerCase(Locale.ROOT).startsWith(TYPE))
                            .isFalse();
                    FormText.ofBody(octets)
                            .ifPresent(
                                    body ->
                                            assertThat(body.get("username").length())
                                                    .isLessThanOrEqualTo(octets.length));
                });
    }

    @Test
    void verySmallAndVeryManyFieldsAreReadInNoTime() {
        Property.holds(
                100,
                random -> {
                    String field = random.one("&", "=", "a=&", "%41=&", "a", "%C3", "+");
                    String text = field.repeat(LONGEST / field.length());

                    parse(text).ifPresent(body -> assertThat(body.get("b")).isEmpty());
                    assertThat(FormText.lenient(text).first("b")).isEmpty();
                });
    }

    private static byte[] octets(ArbitraryText random) {
        String text = random.text("username=", "&", "password=", "%", "=");
        return text.getBytes(
                random.one(
                        StandardCharsets.UTF_8,
                        StandardCharsets.ISO_8859_1,
                        StandardCharsets.UTF_16));
    }

    private static Optional<FormText> parse(String text) {
        return FormText.ofBody(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

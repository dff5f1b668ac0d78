// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

class QueryTextPropertyTest {

    @Test
    void noQueryMakesItThrow() {
        Property.holds(
                random -> {
                    String raw = random.text("key=", "&", "%", "key");

                    Optional<String> key = FormText.lenient(raw).last("key");

                    key.ifPresent(
                            value -> assertThat(value.length()).isLessThanOrEqualTo(raw.length()));
                    assertThat(key.isPresent()).isEqualTo(named(raw));
                });
    }

    /** Whether a part says {@code key=}, with or without escapes. */
    private static boolean named(String raw) {
        return List.of(raw.split("&")).stream()
                .filter(part -> part.contains("="))
                .map(part -> part.substring(0, part.indexOf('=')))
                .anyMatch(name -> name.replaceAll("(?i)%6b", "k").equals("key"));
    }

    @Test
    void whateverIsEncodedComesBackAndTheLastOneCounts() {
        Property.holds(
                random -> {
                    List<Map.Entry<String, String>> pairs =
                            random.several(
                                    6, () -> Map.entry(name(random), random.encodableText()));

                    FormText query =
                            FormText.lenient(
                                    pairs.stream()
                                            .map(
                                                    p ->
                                                            encode(p.getKey())
                                                                    + "="
                                                                    + encode(p.getValue()))
                                            .collect(Collectors.joining("&")));

                    String name = name(random);
                    assertThat(query.last(name))
                            .isEqualTo(
                                    pairs.stream()
                                            .filter(pair -> pair.getKey().equals(name))
                                            .map(Map.Entry::getValue)
                                            .reduce((first, last) -> last));
                });
    }

    private static String name(ArbitraryText random) {
        return random.one("key", "redirect", "k\u00e9y&=", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

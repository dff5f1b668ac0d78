// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;

/** Whatever is typed on the console, or stands in a property that something else has written. */
class SettingsPropertyTest {

    private final MemoryProperties properties = new MemoryProperties();
    private final Settings settings = new Settings(properties, () -> "https://x", "example.org");
    private final List<Setting<?>> all =
            List.of(
                    settings.baseUrl(),
                    settings.siteName(),
                    settings.defaultLifetime(),
                    settings.retention(),
                    settings.contactInvites(),
                    settings.accountInvites(),
                    settings.accountInviteGroups(),
                    settings.accountInvitesPerUser(),
                    settings.inviteOnly(),
                    settings.failuresAllowed(),
                    settings.failurePeriod(),
                    settings.shortestPassword(),
                    settings.webChatUrl());

    @Test
    void whatIsAcceptedHoldsAndIsAcceptedAsItIsShownAgain() {
        Property.holds(
                random -> {
                    String text = typed(random);
                    for (Setting<?> setting : all) {
                        if (!setting.accepts(text)) {
                            assertThatThrownBy(() -> setting.set(text))
                                    .isInstanceOf(IllegalArgumentException.class);
                            continue;
                        }
                        setting.set(text);
                        Object held = setting.get();
                        assertThat(setting.chosen().isPresent())
                                .as(setting.name())
                                .isEqualTo(properties.get(setting.name()).isPresent());
                        setting.set(setting.chosenText().orElse(""));
                        assertThat(setting.get()).as(setting.name()).isEqualTo(held);
                    }
                });
    }

    @Test
    void noPropertyMakesASettingThrow() {
        Property.holds(
                random -> {
                    String text = typed(random);
                    for (Setting<?> setting : all) {
                        properties.set(setting.name(), text);
                        assertThatCode(setting::get).as(setting.name()).doesNotThrowAnyException();
                        assertThatCode(setting::chosenText).doesNotThrowAnyException();
                    }
                });
    }

    @Test
    void anAddressIsPlainAsciiOfHttpAndLeadsNowhereElse() {
        Property.holds(
                random -> {
                    String text =
                            "https://"
                                    + random.one("chat.example.org", random.word())
                                    + random.text("/", "%2F", "a", ":7443", "/\u00e9".repeat(100));
                    if (settings.baseUrl().accepts(text)) {
                        settings.baseUrl().set(text);
                        String address = settings.baseUrl().get();

                        assertThat(address)
                                .matches("https?://[!-~&&[^/?#@\"<>]]+(/[!-~&&[^?#\"<>]]*)?")
                                .doesNotEndWith("/");
                        assertThat(address.length()).isLessThanOrEqualTo(500);
                        assertThat(URI.create(address + "/invite").getRawPath())
                                .endsWith("/invite");
                    }
                });
    }

    private static String typed(ArbitraryText random) {
        return random.one("", " ", "https://", "https://chat.example.org/", "+", "36")
                + random.text("/", "groups", "everybody", "00000", "true", "\n", "\u00e9");
    }
}

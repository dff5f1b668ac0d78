// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final MemoryProperties properties = new MemoryProperties();
    private final Settings settings =
            new Settings(properties, () -> "https://host.example.org:7443", "example.org");

    @Test
    void everythingHasADefault() {
        assertThat(settings.baseUrl().get()).isEqualTo("https://host.example.org:7443");
        assertThat(settings.siteName().get()).isEqualTo("example.org");
        assertThat(settings.defaultLifetime().get()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.retention().get()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.baseUrl().chosen()).isEmpty();
    }

    @Test
    void aChangeCountsAtOnceAndBlankGoesBackToTheDefault() {
        settings.baseUrl().set(" https://chat.example.org/xmpp/ ");
        settings.defaultLifetime().set("3600000");

        assertThat(settings.baseUrl().get()).isEqualTo("https://chat.example.org/xmpp");
        assertThat(settings.defaultLifetime().get()).isEqualTo(Duration.ofHours(1));
        assertThat(properties.values())
                .containsEntry("plugin.invites.baseUrl", "https://chat.example.org/xmpp")
                .containsEntry("plugin.invites.defaultLifetime", "3600000");

        settings.baseUrl().set("  ");
        assertThat(settings.baseUrl().get()).isEqualTo("https://host.example.org:7443");
        assertThat(properties.values()).doesNotContainKey("plugin.invites.baseUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bücher.example/, https://xn--bcher-kva.example",
        "https://Bücher.Example:8443/ä/, https://xn--bcher-kva.example:8443/%C3%A4",
        "http://чат.рф, http://xn--80a0bn.xn--p1ai",
        "https://例え.テスト/chat, https://xn--r8jz45g.xn--zckzah/chat",
        "https://xn--bcher-kva.example, https://xn--bcher-kva.example",
        "https://[2001:db8::1]:7443/, https://[2001:db8::1]:7443"
    })
    void aNameInOtherLettersIsWrittenInAscii(String typed, String kept) {
        settings.baseUrl().set(typed);

        assertThat(settings.baseUrl().get()).isEqualTo(kept);
    }

    /** For such names nobody issues certificates, and browsers differ from Java about the last. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://my_host.example",
                "https://bü_cher.example",
                "https://bücher..example",
                "https://straße.example",
                "https://u:p@bücher.example",
                "https://bücher.example:x/",
                "https://bücher.example/?a=b"
            })
    void whatIsNoNameOfAHostIsRefused(String typed) {
        assertThat(settings.baseUrl().accepts(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.org",
                "ftp://chat.example.org",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://chat.example.org/?a=b",
                "https://chat.example.org/#a",
                "https://user:secret@chat.example.org",
                "https://chat example.org",
                "https://chat.example.org/<script>"
            })
    void whatIsNoBaseAddressIsRefusedAndNothingChanges(String text) {
        settings.baseUrl().set("https://chat.example.org");

        assertThatThrownBy(() -> settings.baseUrl().set(text))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(settings.baseUrl().get()).isEqualTo("https://chat.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "59999", "9223372036854775807", "seven", "1.5"})
    void aDurationOutOfRangeIsRefusedAndInAPropertyCountsAsNotSet(String text) {
        assertThatThrownBy(() -> settings.retention().set(text))
                .isInstanceOf(IllegalArgumentException.class);

        properties.set("plugin.invites.retention", text);
        assertThat(settings.retention().get()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void theNameOfASiteIsShortAndOnOneLine() {
        settings.siteName().set("Café Example 🎵");

        assertThat(settings.siteName().get()).isEqualTo("Café Example 🎵");
        assertThatThrownBy(() -> settings.siteName().set("x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.siteName().set("two\nlines"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayInviteIsOneOfSomeWords() {
        assertThat(settings.contactInvites().get()).isEqualTo(Who.EVERYBODY);
        assertThat(settings.accountInvites().get()).isEqualTo(Who.NOBODY);

        settings.accountInvites().set(" Groups ");

        assertThat(settings.accountInvites().get()).isEqualTo(Who.GROUPS);
        assertThat(properties.values()).containsEntry("plugin.invites.accountInvites", "groups");
        assertThatThrownBy(() -> settings.contactInvites().set("groups"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.accountInvites().set("friends"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAreOneALine() {
        assertThat(settings.accountInviteGroups().get()).isEmpty();

        settings.accountInviteGroups().set("choir, old\r\n  band \n\n");

        assertThat(settings.accountInviteGroups().get()).containsExactly("choir, old", "band");
    }

    @Test
    void howManyInvitesAUserMayHaveIsAWholeNumber() {
        assertThat(settings.accountInvitesPerUser().get()).isEqualTo(10);

        settings.accountInvitesPerUser().set("3");

        assertThat(settings.accountInvitesPerUser().get()).isEqualTo(3);
        for (String text : new String[] {"0", "-1", "100001", "2.5", "many"}) {
            assertThatThrownBy(() -> settings.accountInvitesPerUser().set(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTextThatTheNarrowestDatabaseCannotKeepIsRefused() {
        String longest = "é".repeat(Setting.LONGEST / 2);
        assertThat(settings.apps().accepts(longest)).isTrue();
        assertThat(settings.apps().accepts(longest + "x")).isFalse();

        settings.apps().set(longest);

        assertThatThrownBy(() -> settings.apps().set(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.apps().get()).isEqualTo(longest);
        properties.set("plugin.invites.apps", longest + "by hand");
        assertThat(settings.apps().get()).endsWith("by hand");
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.junit.jupiter.api.Test;

class StartLineTest {

    private final Settings settings =
            new Settings(
                    new MemoryProperties(), () -> "https://host.example.org:7443", "example.org");
    private final InviteLinks links = new InviteLinks(settings.baseUrl()::get, "example.org");

    @Test
    void itSaysWhatRunsWhereAndForWhom() {
        assertThat(StartLine.of("1.2.3", links, settings))
                .isEqualTo(
                        "Invites 1.2.3 has started. API: https://host.example.org:7443/invites_api,"
                                + " pages: https://host.example.org:7443/invite,"
                                + " registration: invite-only");

        settings.inviteOnly().set("false");
        settings.baseUrl().set("https://chat.example.org");

        assertThat(StartLine.of("1.2.3", links, settings))
                .contains("https://chat.example.org/invite,")
                .endsWith("registration: as Openfire's settings say");
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.SharedServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the console tells an administrator of a running server to decide. */
@ExtendWith(SharedServer.class)
class FirstDecisionsIT {

    private final Inside inside;
    private final ConsoleClient admin;

    FirstDecisionsIT(OpenfireServer server) {
        this.inside = Inside.of(server);
        this.admin = ConsoleClient.loggedIn(server);
    }

    @Test
    void openfiresOwnRegistrationIsWarnedOfWhileItIsOn() {
        try {
            inside.tell("inband", "true");
            assertThat(boxes("warning"))
                    .contains("Inband Account Registration to Disabled")
                    .contains("although nobody registers without an invite");

            inside.tell("property", "plugin.invites.inviteOnly", "false");
            assertThat(boxes("warning")).doesNotContain("Inband");
            inside.tell("property", "plugin.invites.inviteOnly", "true");

            inside.tell("inband", "false");
            assertThat(boxes("warning")).doesNotContain("Inband");
        } finally {
            inside.tell("property", "plugin.invites.inviteOnly", "true");
            inside.tell("inband", "true");
        }
    }

    @Test
    void theFirstDecisionsAreNamedUntilABaseAddressIsSaved() {
        assertThat(boxes("info")).contains("Before the first invite goes out");
        try {
            inside.tell("property", "plugin.invites.baseUrl", "https://chat.example");

            assertThat(boxes("info")).doesNotContain("first invite");
        } finally {
            inside.tell("unset", "plugin.invites.baseUrl");
        }
    }

    private String boxes(String kind) {
        return Jsoup.parse(admin.get("/plugins/invites/invites.jsp").body())
                .select("#invites .jive-" + kind)
                .text();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsIT {

    @Test
    void theMonthsFiguresAreAmongOpenfiresStatisticsAsLongAsThePluginIsThere(
            @TempDir Path directory) {
        try (OpenfireServer server =
                OpenfireServer.start(Inside.with(ServerOptions.standard(), directory))) {
            Inside inside = Inside.of(server);

            assertThat(inside.ask("statistic", "invites_made"))
                    .isEqualTo("Invites created this month: 0.0");
            assertThat(inside.ask("statistic", "invites_redeemed")).endsWith(": 0.0");
            assertThat(inside.ask("statistic", "invites_expired")).endsWith(": 0.0");
            assertThat(inside.ask("statistic", "invites_revoked")).endsWith(": 0.0");

            inside.tell("unload", "invites");

            assertThat(inside.ask("statistic", "invites_made")).isEqualTo("none");
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
class OpenfireServerIT {

    @Test
    void thePluginIsLoaded(OpenfireServer server) {
        server.awaitLog(OpenfireServer.PLUGIN_LOADED);
    }

    @Test
    void anUnknownVisitorOfTheConsoleIsSentToTheLoginPage(OpenfireServer server) {
        ConsoleClient nobody = new ConsoleClient(server.console());

        assertThat(nobody.get("/index.jsp").uri().getPath()).isEqualTo("/login.jsp");
        assertThat(nobody.get("/plugins/invites/invites.jsp").uri().getPath())
                .isEqualTo("/login.jsp");
    }

    @Test
    void theAdministratorFindsThePluginsPagesInTheMenu(OpenfireServer server) {
        HttpResponse<String> page =
                ConsoleClient.loggedIn(server).get("/plugins/invites/invites.jsp");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("plugins/invites/api-keys.jsp", "plugins/invites/settings.jsp")
                .containsOnlyOnce("id=\"jive-main-content\"");
    }

    @Test
    void aStrangerIsNotLetIn(OpenfireServer server) {
        ConsoleClient stranger = new ConsoleClient(server.console());

        assertThatThrownBy(() -> stranger.logIn("romeo", "secret"))
                .hasMessageContaining("refused the login of romeo");
    }

    @Test
    void aUserLogsInOverTls(OpenfireServer server) {
        try (XmppClient romeo = XmppClient.loggedIn(server, "romeo", "secret")) {
            assertThat(romeo.connection().isAuthenticated()).isTrue();
            assertThat(romeo.connection().isSecureConnection()).isTrue();
        }
    }
}

package org.igniterealtime.openfire.plugin.invites.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
class OpenfireServerIT {

    @Test
    void thePluginIsLoaded(OpenfireServer server) {
        assertThat(server.log()).contains("Successfully loaded plugin 'invites'");
    }

    @Test
    void anUnknownVisitorOfTheConsoleIsSentToTheLoginPage(OpenfireServer server) {
        ConsoleClient nobody = new ConsoleClient(server.console());

        assertThat(nobody.get("/index.jsp").uri().getPath()).isEqualTo("/login.jsp");
        assertThat(nobody.get("/plugins/invites/invites.jsp").uri().getPath())
                .isEqualTo("/login.jsp");
    }

    @Test
    void theAdministratorLogsInAndFindsThePluginInTheMenu(OpenfireServer server) {
        HttpResponse<String> front = ConsoleClient.loggedIn(server).get("/index.jsp");

        assertThat(front.statusCode()).isEqualTo(200);
        assertThat(front.body()).contains("plugins/invites/invites.jsp");
    }

    @Test
    void aUserLogsInOverTls(OpenfireServer server) {
        try (XmppClient romeo = XmppClient.loggedIn(server, "romeo", "secret")) {
            assertThat(romeo.connection().isAuthenticated()).isTrue();
            assertThat(romeo.connection().isSecureConnection()).isTrue();
        }
    }
}

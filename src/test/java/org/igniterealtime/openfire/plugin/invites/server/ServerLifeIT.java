// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.parts.Localpart;

@Tag("slow")
class ServerLifeIT {

    @Test
    void aClosedServerLeavesNeitherProcessNorFile() {
        OpenfireServer server = OpenfireServer.start(ServerOptions.standard());
        ProcessHandle process = server.processHandle().orElseThrow();
        Path home = server.home();

        server.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(home).doesNotExist();
        assertThat(server.ports().taken()).isEmpty();
    }

    @Test
    void aKilledServerComesBackWithItsData() throws Exception {
        try (OpenfireServer server =
                OpenfireServer.start(
                        ServerOptions.standard()
                                .withProperty("plugin.invites.inviteOnly", "false"))) {
            try (XmppClient client = XmppClient.connected(server)) {
                AccountManager.getInstance(client.connection())
                        .createAccount(Localpart.from("mercutio"), "secret");
            }

            server.kill();
            server.start();

            XmppClient.loggedIn(server, "mercutio", "secret").close();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyAndLeavesNothing() throws Exception {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports =
                    new Ports(free.client(), free.http(), free.https(), holder.getLocalPort());

            assertThatThrownBy(
                            () -> OpenfireServer.start(ServerOptions.standard().withPorts(ports)))
                    .hasMessageContaining(String.valueOf(holder.getLocalPort()));
        }
    }

    @Test
    void aPluginCanBeInstalledLater() {
        try (OpenfireServer server = OpenfireServer.start(ServerOptions.standard().withPlugins())) {
            assertThat(server.log()).doesNotContain(OpenfireServer.PLUGIN_LOADED);

            server.installPlugin(ServerOptions.builtPlugin());

            server.awaitLog(OpenfireServer.PLUGIN_LOADED);
        }
    }
}

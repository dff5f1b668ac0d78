// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.roster.Resource;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.jivesoftware.smackx.commands.AdHocCommand;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsLifeIT {

    private static final String INVITE = "urn:xmpp:invite#invite";
    private static final String OPENFIRES = "http://jabber.org/protocol/admin#get-server-stats";

    @Test
    void withThePluginItsCommandsGoAndOpenfiresStay(@TempDir Path directory) {
        try (OpenfireServer server =
                        OpenfireServer.start(Inside.with(ServerOptions.standard(), directory));
                Resource admin = Resource.online(server, OpenfireServer.ADMIN, "desk")) {
            assertThat(nodes(admin)).contains(INVITE, OPENFIRES);

            Inside.of(server).tell("unload", "invites");

            Resource.await("the end of the command", () -> !nodes(admin).contains(INVITE));
            assertThat(admin.command(OPENFIRES).getStatus())
                    .isEqualTo(AdHocCommand.Status.completed);
        }
    }

    private static List<String> nodes(Resource resource) {
        return resource.commands().stream().map(DiscoverItems.Item::getNode).toList();
    }
}

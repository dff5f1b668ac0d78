// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** A server that lets nobody in without TLS, nor register by itself. */
class StreamFeaturesTlsRequiredIT {

    @Test
    void theyAreThereAfterTlsOnly() throws Exception {
        ServerOptions options =
                ServerOptions.standard().withRequiredTls().withProperty("register.inband", "false");
        try (OpenfireServer server = OpenfireServer.start(options);
                RawClient client = RawClient.connect(server.domain(), server.ports().client())) {
            StreamFeaturesIT.assertNotAnnounced(client.open());
            client.startTls();
            StreamFeaturesIT.assertAnnounced(client.open());
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.igniterealtime.openfire.plugin.invites.openfire.RawClient;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming and going on a server that runs on. */
class StreamFeaturesLifeIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 50;
    private static final int DIRECT_TLS = Ports.free().client();

    private static OpenfireServer server;
    private static Inside inside;

    @BeforeAll
    static void start(@TempDir Path directory) {
        ServerOptions options =
                ServerOptions.standard()
                        .withProperty("xmpp.socket.ssl.active", "true")
                        .withProperty("xmpp.socket.ssl.port", String.valueOf(DIRECT_TLS));
        server = OpenfireServer.start(Inside.aloneWith(options, directory));
        inside = Inside.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theyComeAndGoWithThePluginAndSurviveARestartOfThePorts() throws Exception {
        try (RawClient early = connect()) {
            StreamFeaturesIT.assertNotAnnounced(early.open());
            inside.tell("install", ServerOptions.builtPlugin().toString());
            await(() -> isAnnounced(connect()));

            early.startTls();
            StreamFeaturesIT.assertAnnounced(early.open());
        }

        restart(server.ports().client());
        await(
                () ->
                        isAnnouncedAfterRestart(
                                server.ports().client(), StreamFeaturesLifeIT::connect));
        restart(DIRECT_TLS);
        await(() -> isAnnouncedAfterRestart(DIRECT_TLS, StreamFeaturesLifeIT::connectDirectTls));

        try (RawClient late = connect()) {
            StreamFeaturesIT.assertAnnounced(late.open());
            inside.tell("unload", "invites");
            await(() -> !isAnnounced(connect()));

            late.startTls();
            StreamFeaturesIT.assertNotAnnounced(late.open());
            assertThat(isAnnounced(connectDirectTls())).isFalse();
            await(() -> inside.ask("unloaded").equals("true"));
        }
    }

    private static void restart(int port) {
        inside.tell("restart", String.valueOf(port));
    }

    private static RawClient connect() throws IOException {
        return RawClient.connect(server.domain(), server.ports().client());
    }

    private static RawClient connectDirectTls() throws Exception {
        return RawClient.connectDirectTls(server.domain(), DIRECT_TLS);
    }

    private static boolean isAnnounced(RawClient connected) throws IOException {
        try (RawClient client = connected) {
            return client.open().contains("urn:xmpp:ibr-token:0");
        }
    }

    private static boolean isAnnouncedAfterRestart(int port, Callable<RawClient> connecting)
            throws Exception {
        try {
            return isAnnounced(connecting.call());
        } catch (ConnectException refused) {
            // Openfire 5.1 may open a port before it has closed it, in vain.
            restart(port);
            return false;
        }
    }

    private static void await(Callable<Boolean> condition) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            // A port that is just being restarted refuses, or hangs up.
            return false;
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/** Reloads the plugin and restarts the database under a server that is used meanwhile. */
final class Upheaval {

    /** Openfire 4.2.0 looks for plugins every 20 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;

    private final OpenfireServer server;
    private final Inside inside;
    private final Site site;
    private final SoakDatabase database;
    private final Disturbance disturbance;

    Upheaval(Site site, SoakDatabase database, Disturbance disturbance) {
        this.server = site.server();
        this.inside = Inside.of(server);
        this.site = site;
        this.database = database;
        this.disturbance = disturbance;
    }

    /** Returns when the new one answers. */
    void reload() throws InterruptedException {
        String old = inside.ask("identity", "invites");
        disturbance.begin(Phase.RELOAD);
        server.installPlugin(ServerOptions.builtPlugin());
        await("the plugin to be unloaded", () -> !old.equals(inside.ask("identity", "invites")));
        long gone = System.nanoTime();
        await("the plugin to be loaded", site::answers);
        disturbance.end((System.nanoTime() - gone) / 1e9);
    }

    /** Returns when invites can be made again. */
    void restartDatabase() throws IOException, InterruptedException {
        disturbance.begin(Phase.OUTAGE);
        database.stop();
        Thread.sleep(AWAY.toMillis());
        database.start();
        long back = System.nanoTime();
        await("invites after the database's return", site::answers);
        disturbance.end((System.nanoTime() - back) / 1e9);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.database.DefaultConnectionProvider;
import org.jivesoftware.util.JiveGlobals;

/** How much of this server requests over HTTP may take from what everybody else needs too. */
public final class ServerCapacity {

    /** What the embedded database's pool has, and what Openfire's own setup writes for others. */
    private static final int USUAL_CONNECTIONS = 25;

    /** Of the HTTP binding, for BOSH, the pages and everything else there; also its default. */
    private static final String THREADS = "httpbind.client.processing.threads";

    private static final int USUAL_THREADS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ServerCapacity() {}

    /**
     * A share of the pool's connections, and no more than half of the threads that BOSH needs too:
     * those that work and those that wait for a permit together.
     */
    public static Bulkhead forHttp() {
        int permits = Math.max(1, connections() / 3);
        int threads = Math.max(1, JiveGlobals.getIntProperty(THREADS, USUAL_THREADS));
        return new Bulkhead(permits, Math.max(0, threads / 2 - permits), PATIENCE);
    }

    /** The most that the pool opens; {@code database.defaultProvider.maxConnections}. */
    private static int connections() {
        return DbConnectionManager.getConnectionProvider()
                        instanceof DefaultConnectionProvider provider
                ? provider.getMaxConnections()
                : USUAL_CONNECTIONS;
    }
}

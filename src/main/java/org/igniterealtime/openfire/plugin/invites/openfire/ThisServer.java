// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.time.ZoneId;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.cluster.ClusterManager;
import org.jivesoftware.util.JiveGlobals;

/** The Openfire that the plugin runs in, for whoever puts the plugin together. */
public final class ThisServer {

    private ThisServer() {}

    /** The XMPP domain, which is the part of a chat address after the {@code @}. */
    public static String domain() {
        return XMPPServer.getInstance().getServerInfo().getXMPPDomain();
    }

    /** Openfire's own database, by connections from Openfire's pool. */
    public static Database database() {
        return new Database(DbConnectionManager::getConnection);
    }

    /** The language that the administrator has set for the server. */
    public static Locale locale() {
        return JiveGlobals.getLocale();
    }

    /** The time zone that the administrator has set for the server. */
    public static ZoneId zone() {
        return JiveGlobals.getTimeZone().toZoneId();
    }

    /**
     * What one node does for the whole cluster; where there is no cluster this server does it.
     *
     * @param job does nothing on the other nodes
     */
    public static Runnable onSenior(Runnable job) {
        return () -> {
            if (ClusterManager.isSeniorClusterMember()) {
                job.run();
            }
        };
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.JvmInsight;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** Takes readings of a server and its database, from outside as far as that can be. */
final class Sampler {

    private static final double MEBI = 1 << 20;
    private static final String LOADER = "org.jivesoftware.openfire.container.PluginClassLoader";

    /** Of the server, and not of whoever watches. */
    private static final String SESSIONS =
            "SELECT COUNT(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
                    + " AND application_name <> 'soak'";

    private static final String LEFT_OPEN =
            SESSIONS
                    + " AND state LIKE 'idle in transaction%'"
                    + " AND state_change < now() - interval '10 seconds'";

    private static final String OPEN_CLAIMS =
            "SELECT COUNT(*) FROM ofInviteRedemption WHERE completed IS NULL";

    /** Those that come and go; keys, pictures and figures stay by intention. */
    private static final List<String> TABLES =
            List.of(
                    "ofInvite",
                    "ofInviteGroup",
                    "ofInviteRedemption",
                    "ofInviteEvent",
                    "ofInviteRequest",
                    "ofInviteTombstone",
                    "ofInviteSession",
                    "ofInviteSignIn",
                    "ofInviteMail");

    private final JvmInsight jvm;
    private final Inside inside;
    private final SoakDatabase database;

    Sampler(OpenfireServer server, SoakDatabase database) {
        this.jvm = new JvmInsight(server.processHandle().orElseThrow());
        this.inside = Inside.of(server);
        this.database = database;
    }

    Reading at(double minute) throws SQLException {
        JvmInsight.Reachable reachable = jvm.reachable();
        Map<String, Long> counters = jvm.counters();
        Map<Curve, Double> values = new EnumMap<>(Curve.class);
        values.put(Curve.HEAP, reachable.octets() / MEBI);
        values.put(Curve.LOADERS, (double) reachable.of(LOADER));
        values.put(Curve.CLASSES, (double) classes(counters));
        values.put(Curve.THREADS, (double) counters.get("java.threads.live"));
        values.put(Curve.DESCRIPTORS, Double.valueOf(inside.ask("descriptors")));
        values.put(Curve.CONNECTIONS, (double) database.number(SESSIONS));
        values.put(Curve.IDLE_IN_TRANSACTION, (double) database.number(LEFT_OPEN));
        values.put(Curve.OPEN_CLAIMS, (double) longOpenClaims());
        values.put(Curve.ROWS, (double) rows().values().stream().mapToLong(n -> n).sum());
        return new Reading(minute, values);
    }

    private static long classes(Map<String, Long> counters) {
        return counters.get("java.cls.loadedClasses")
                + counters.get("java.cls.sharedLoadedClasses")
                - counters.get("java.cls.unloadedClasses")
                - counters.get("java.cls.sharedUnloadedClasses");
    }

    private long longOpenClaims() throws SQLException {
        long before = System.currentTimeMillis() - 10_000;
        return database.number(OPEN_CLAIMS + " AND claimed < " + before);
    }

    /** All of them, however short. */
    long openClaims() throws SQLException {
        return database.number(OPEN_CLAIMS);
    }

    /** How many rows each table has that comes and goes. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, database.number("SELECT COUNT(*) FROM " + table));
        }
        return rows;
    }
}

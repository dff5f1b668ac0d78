// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleClient;
import org.igniterealtime.openfire.plugin.invites.server.ConsoleKeys;
import org.igniterealtime.openfire.plugin.invites.server.JvmInsight;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/** Puts the plugin into a running server, which has not had it yet, and takes it out again. */
final class PluginStart {

    /** More pages than are kept. */
    private static final int PAGES = 200;

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int NOT_FOUND = 404;
    private static final String STARTED = "has started. API:";

    private final OpenfireServer server;
    private final BenchDatabase database;
    private final JvmInsight jvm;

    private PluginStart(OpenfireServer server, BenchDatabase database) {
        this.server = server;
        this.database = database;
        this.jvm = new JvmInsight(server.processHandle().orElseThrow());
    }

    /**
     * Starts a server and measures.
     *
     * @param options of a server, without plugins
     * @param times how often the plugin is started
     * @param stored so many invites are in the database afterwards
     */
    static Footprint measure(ServerOptions options, BenchDatabase database, int times, int stored)
            throws IOException, SQLException, InterruptedException {
        try (OpenfireServer server = OpenfireServer.start(options)) {
            return new PluginStart(server, database).measure(times, stored);
        }
    }

    private Footprint measure(int times, int stored)
            throws IOException, SQLException, InterruptedException {
        // What the console itself keeps is not the plugin's.
        ConsoleClient administrator = ConsoleClient.loggedIn(server);
        long before = jvm.liveOctets();
        List<Long> millis = new ArrayList<>();
        millis.add(start());
        final long heap = jvm.liveOctets() - before;
        use(administrator);
        long used = jvm.liveOctets();
        OptionalDouble perInvite = OptionalDouble.empty();
        database.fill(stored);
        if (stored > 0) {
            use(administrator);
            perInvite = OptionalDouble.of((double) (jvm.liveOctets() - used) / stored);
        }
        for (int i = 1; i < times; i++) {
            stop(i);
            millis.add(start());
        }
        return new Footprint(millis, heap, used - before, perInvite);
    }

    private long start() throws IOException, InterruptedException {
        Path unpacked = server.home().resolve("plugins").resolve("invites");
        int before = startsLogged();
        server.installPlugin(ServerOptions.builtPlugin());
        await(() -> Files.exists(unpacked));
        long began = System.nanoTime();
        byte[] request =
                HttpConnection.request("GET", server.http().resolve("/invite"), Map.of(), "");
        try (HttpConnection connection = new HttpConnection(server.http())) {
            await(() -> connection.ask(request, false).status() != NOT_FOUND);
        }
        await(() -> startsLogged() > before);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** Some versions have more than one log. */
    private int startsLogged() {
        return server.log().split(STARTED, -1).length - 1;
    }

    private void stop(int times) throws IOException, InterruptedException {
        server.removePlugin("invites");
        await(
                () ->
                        server.log().split(OpenfireServer.PLUGIN_UNLOADED, -1).length - 1 >= times
                                && Files.notExists(
                                        server.home().resolve("plugins").resolve("invites")));
    }

    /** Pages of invites, more than are kept, forms, the list, and what makes invites. */
    private void use(ConsoleClient administrator) throws IOException {
        String key = ConsoleKeys.create(administrator, "Bench");
        InviteSupply invites = new InviteSupply(server.http(), key);
        invites.stock(PAGES);
        try (HttpConnection connection = new HttpConnection(server.http())) {
            for (int i = 0; i < PAGES; i++) {
                String token = invites.next();
                look(connection, "/invite?" + token);
                look(connection, "/invite/register?t=" + token);
            }
        }
        administrator.get("/plugins/invites/invites.jsp");
        administrator.get("/plugins/invites/settings.jsp");
    }

    private void look(HttpConnection connection, String path) throws IOException {
        URI page = server.http().resolve(path);
        connection.ask(HttpConnection.request("GET", page, Comparisons.BROWSER, ""), false);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("The plugin neither started nor stopped in time");
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}

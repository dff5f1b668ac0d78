// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.igniterealtime.openfire.plugin.invites.registration.SharedDatabase;
import org.igniterealtime.openfire.plugin.invites.server.ClusterMember;
import org.igniterealtime.openfire.plugin.invites.server.Inside;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.igniterealtime.openfire.plugin.invites.server.Ports;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;

/**
 * Two nodes of one cluster: the same ports at two loopback addresses, one PostgreSQL with all that
 * it has, and the same key for links. The first is the senior member until it goes.
 */
final class TestCluster implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long POLL_NANOS = 50_000_000;

    private final SharedDatabase database;
    private final List<OpenfireServer> nodes = new ArrayList<>();

    private TestCluster(SharedDatabase database) {
        this.database = database;
    }

    /**
     * Starts the nodes and returns when they know each other.
     *
     * @param directory for a jar that the nodes copy
     * @param settings names and values of system properties
     */
    static TestCluster start(Path directory, String... settings) throws Exception {
        TestCluster cluster = new TestCluster(new SharedDatabase());
        try {
            cluster.startNodes(options(directory, settings));
            return cluster;
        } catch (Exception | Error failure) {
            cluster.close();
            throw failure;
        }
    }

    private static ServerOptions options(Path directory, String... settings) {
        ServerOptions options = Inside.with(ServerOptions.standard(), directory);
        for (int i = 0; i < settings.length; i += 2) {
            options = options.withProperty(settings[i], settings[i + 1]);
        }
        List<Path> jars = new ArrayList<>(options.plugins());
        jars.add(Path.of(System.getProperty("hazelcast.jar")));
        return options.withPlugins(jars.toArray(Path[]::new));
    }

    private void startNodes(ServerOptions options) throws Exception {
        ServerOptions shared = options.withDatabase(database.address());
        Ports cluster = Ports.free();
        List<Integer> all = List.of(cluster.http(), cluster.https());
        for (int i = 0; i < all.size(); i++) {
            ServerOptions node =
                    shared.withPorts(shared.ports().at("127.0.0." + (i + 1)))
                            .withCluster(new ClusterMember(all.get(i), all));
            nodes.add(OpenfireServer.prepare(node));
            nodes.get(i).start();
            awaitNodes(nodes.get(i), i + 1);
        }
        awaitNodes(one(), 2);
    }

    OpenfireServer one() {
        return nodes.get(0);
    }

    OpenfireServer two() {
        return nodes.get(1);
    }

    SharedDatabase database() {
        return database;
    }

    /** The one that does what is done once for all. */
    OpenfireServer senior() {
        return isSenior(one()) ? one() : two();
    }

    /** The other one. */
    OpenfireServer junior() {
        return isSenior(one()) ? two() : one();
    }

    boolean isSenior(OpenfireServer node) {
        return Inside.of(node).ask("senior").equals("true");
    }

    /** Starts those that a test left dead. */
    void rejoinAll() throws Exception {
        for (OpenfireServer node : nodes) {
            if (node.processHandle().isEmpty()) {
                rejoin(node);
            }
        }
    }

    /** Starts one that was killed, and returns when both know each other again. */
    void rejoin(OpenfireServer node) throws Exception {
        node.start();
        for (OpenfireServer each : nodes) {
            awaitNodes(each, nodes.size());
        }
    }

    /** Waits until a node knows so many, itself included. */
    static void awaitNodes(OpenfireServer node, int number) throws Exception {
        Inside inside = Inside.of(node);
        try {
            await(number + " nodes", () -> inside.ask("nodes").equals(String.valueOf(number)));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ":\n" + node.log(), e);
        }
    }

    /** Waits for at most three minutes. */
    static void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    @Override
    public void close() throws Exception {
        for (OpenfireServer node : nodes) {
            node.close();
        }
        database.close();
    }
}

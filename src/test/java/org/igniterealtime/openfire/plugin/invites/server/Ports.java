// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The four ports of a server, all on one loopback address.
 *
 * @param client XMPP clients, STARTTLS offered
 * @param http the HTTP binding
 * @param https the HTTP binding over TLS
 * @param console the admin console
 * @param address a loopback address
 */
public record Ports(int client, int http, int https, int console, String address) {

    private static final String USUAL = "127.0.0.1";

    /** Those given out before: they may be bound later than the next ones are looked for. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** Test JVMs that run at the same time take ports that leave rests of their own. */
    private static final int FORKS = 8;

    private static final int FORK = fork(System.getProperty("test.fork", "fork-1")) % FORKS;

    /** The number in {@code fork-2}; anything else would let two JVMs take the same ports. */
    private static int fork(String name) {
        return Integer.parseInt(name.substring("fork-".length()));
    }

    Ports(int client, int http, int https, int console) {
        this(client, http, https, console, USUAL);
    }

    /**
     * The same ports at another loopback address. Nodes of a cluster have the numbers in common,
     * because these are in the database.
     */
    public Ports at(String other) {
        return new Ports(client, http, https, console, other);
    }

    /** What stands in a URL; the certificates are for that name. */
    public String host() {
        return address.equals(USUAL) ? "localhost" : address;
    }

    /** Openfire's usual ports, each moved by {@code offset}. */
    public static Ports usual(int offset) {
        return new Ports(5222 + offset, 7070 + offset, 7443 + offset, 9090 + offset);
    }

    /**
     * Four ports that nobody listens on, below the range the system gives to outgoing connections.
     * Never the same ones twice.
     */
    public static Ports free() {
        List<Integer> found = new ArrayList<>();
        while (found.size() < 4) {
            int candidate = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            if (candidate % FORKS == FORK && isFree(USUAL, candidate) && GIVEN.add(candidate)) {
                found.add(candidate);
            }
        }
        return new Ports(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    /** The first of the four that somebody else holds. */
    public OptionalInt taken() {
        return IntStream.of(client, http, https, console)
                .filter(port -> !isFree(address, port))
                .findFirst();
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

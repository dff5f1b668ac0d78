// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** Many connections at a time that promise a body and then send one octet after the other. */
final class SlowConnections implements AutoCloseable {

    private static final String OPTIONS =
            "OPTIONS /invites_api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final List<SocketChannel> open = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    /**
     * Opens them and sends the heads of their requests.
     *
     * @param head all lines of a request but the empty one
     * @param sources the address that each comes from
     */
    @SuppressWarnings("AddressSelection") // Literals: nothing is looked up.
    SlowConnections(OpenfireServer server, int many, String head, IntFunction<String> sources)
            throws IOException {
        for (int i = 0; i < many; i++) {
            SocketChannel connection = SocketChannel.open();
            open.add(connection);
            connection.bind(new InetSocketAddress(sources.apply(i), 0));
            connection.connect(new InetSocketAddress("127.0.0.1", server.ports().http()));
            connection.write(bytes(head + "\r\n"));
            connection.configureBlocking(false);
        }
        awaitAccepted(server);
    }

    /**
     * What the kernel has queued while they came all at once is not what is tested: an answer on
     * one more connection says that the server has accepted those before it.
     */
    private static void awaitAccepted(OpenfireServer server) throws IOException {
        try (SocketChannel last = SocketChannel.open()) {
            last.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), server.ports().http()));
            last.write(bytes(OPTIONS));
            ByteBuffer answer = ByteBuffer.allocate(4096);
            while (last.read(answer) >= 0 && answer.hasRemaining()) {
                Thread.onSpinWait();
            }
        }
    }

    /** One octet more on each, and whatever answers have come meanwhile. */
    void drip() throws IOException {
        for (SocketChannel connection : List.copyOf(open)) {
            ByteBuffer answer = ByteBuffer.allocate(4096);
            if (connection.read(answer) != 0) {
                answers.add(new String(answer.array(), StandardCharsets.UTF_8));
                open.remove(connection);
                connection.close();
            } else {
                connection.write(bytes("a"));
            }
        }
    }

    /** How many still wait for an answer. */
    int waiting() {
        return open.size();
    }

    /** What the others got. */
    List<String> answers() {
        return answers;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel connection : open) {
            connection.close();
        }
    }
}

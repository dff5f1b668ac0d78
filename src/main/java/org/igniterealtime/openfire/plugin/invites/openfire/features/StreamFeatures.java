// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces registration by invite in the stream features (XEP-0445, section 2). The server builds
 * them in code and asks nobody, so they are completed on their way out: on the ports for clients,
 * with and without Direct TLS. BOSH and WebSocket do not pass here.
 */
public final class StreamFeatures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamFeatures.class);

    private final AtomicBoolean open;
    private final SocketLayer sockets;

    private StreamFeatures(AtomicBoolean open, SocketLayer sockets) {
        this.open = open;
        this.sockets = sockets;
    }

    /**
     * Hooks into the running server, or into one that is just starting.
     *
     * @param namespaces of the elements {@code <register/>} to announce, asked each time features
     *     are written to a client who could register
     * @throws ReflectiveOperationException when the server is not built as expected; nothing is
     *     left of the attempt
     */
    public static StreamFeatures start(Supplier<List<String>> namespaces)
            throws ReflectiveOperationException {
        AtomicBoolean open = new AtomicBoolean(true);
        FeatureRewriting rewriting =
                new FeatureRewriting(() -> open.get() ? namespaces.get() : List.of());
        StreamFeatures features = new StreamFeatures(open, socketLayer(rewriting));
        try {
            features.sockets.attach();
            return features;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            features.close();
            throw e;
        }
    }

    /** Stops announcing at once and leaves nothing behind. Never throws; may be called twice. */
    @Override
    public void close() {
        open.set(false);
        try {
            sockets.detach();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.warn("Something of the stream features stays behind until the ports restart", e);
        }
    }

    private static SocketLayer socketLayer(UnaryOperator<String> rewriting)
            throws ReflectiveOperationException {
        XMPPServer server = XMPPServer.getInstance();
        Set<ConnectionListener> ports =
                ((ConnectionManagerImpl) server.getConnectionManager())
                        .getListeners(ConnectionType.SOCKET_C2S);
        return runsOnNetty()
                ? new NettyStreamFeatures(ports, rewriting)
                : new MinaStreamFeatures(ports, server.getPluginManager(), rewriting);
    }

    private static boolean runsOnNetty() {
        try {
            Class.forName(NettyStreamFeatures.ACCEPTOR);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}

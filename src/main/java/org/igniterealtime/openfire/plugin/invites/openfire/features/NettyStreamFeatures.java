// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import io.netty.channel.ChannelHandler;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jivesoftware.openfire.spi.ConnectionListener;

/**
 * Openfire 4.8 and later: a handler in the pipeline of each channel. The server tells when an
 * acceptor comes or goes, and keeps a list of those who want a handler in its channels.
 */
final class NettyStreamFeatures implements SocketLayer {

    /** Present on every server that this class is for. */
    static final String ACCEPTOR = "org.jivesoftware.openfire.spi.NettyConnectionAcceptor";

    private static final String HANDLER = "org.jivesoftware.openfire.nio.NettyConnectionHandler";
    private static final String FACTORY =
            "org.jivesoftware.openfire.nio.NettyChannelHandlerFactory";
    private static final String EVENTS =
            "org.jivesoftware.openfire.spi.ConnectionListener$SocketAcceptorEventListener";

    private final Collection<ConnectionListener> ports;
    private final Method acceptorOf;
    private final Method listen;
    private final Method unlisten;
    private final Method add;
    private final Method remove;
    private final Object factory;
    private final Object events;
    private volatile boolean detached;

    NettyStreamFeatures(Collection<ConnectionListener> ports, UnaryOperator<String> rewriting)
            throws ReflectiveOperationException {
        Class<?> eventsType = Class.forName(EVENTS);
        Class<?> factoryType = Class.forName(FACTORY);
        Class<?> acceptorType = Class.forName(ACCEPTOR);
        this.ports = ports;
        this.acceptorOf = ConnectionListener.class.getMethod("getConnectionAcceptor");
        this.listen = ConnectionListener.class.getMethod("add", eventsType);
        this.unlisten = ConnectionListener.class.getMethod("remove", eventsType);
        this.add = acceptorType.getMethod("addChannelHandler", factoryType);
        this.remove = acceptorType.getMethod("removeChannelHandler", factoryType);
        this.events = NettyProxy.of(eventsType, this::onEvent);
        this.factory =
                NettyProxy.of(
                        factoryType,
                        new NettyPipelines(
                                Class.forName(HANDLER).asSubclass(ChannelHandler.class),
                                new NettyFeatureHandler(rewriting)));
    }

    @Override
    public void attach() throws ReflectiveOperationException {
        for (ConnectionListener port : ports) {
            listen.invoke(port, events);
            apply(add, acceptorOf.invoke(port));
        }
    }

    @Override
    public void detach() throws ReflectiveOperationException {
        detached = true;
        for (ConnectionListener port : ports) {
            unlisten.invoke(port, events);
            apply(remove, acceptorOf.invoke(port));
        }
    }

    private void onEvent(String method, Object[] arguments) throws ReflectiveOperationException {
        if (method.equals("acceptorStarting") && !detached) {
            apply(add, arguments[0]);
        } else if (method.equals("acceptorStopping")) {
            apply(remove, arguments[0]);
        }
    }

    private void apply(Method addOrRemove, Object acceptor) throws ReflectiveOperationException {
        // Null while the port is closed.
        if (acceptor != null) {
            addOrRemove.invoke(acceptor, factory);
        }
    }
}

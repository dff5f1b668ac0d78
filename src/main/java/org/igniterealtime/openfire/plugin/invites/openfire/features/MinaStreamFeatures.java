// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.container.PluginManagerListener;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Openfire 4.2 to 4.7: a filter in the chain of each acceptor and of each session it has.
 *
 * <p>These servers do not tell when an acceptor comes or goes. At boot the acceptors come up after
 * the plugins, just before {@code pluginsMonitored}; one that is started or replaced later is found
 * by looking every {@value #INTERVAL} milliseconds.
 */
final class MinaStreamFeatures implements SocketLayer, PluginManagerListener {

    private static final Logger LOG = LoggerFactory.getLogger(MinaStreamFeatures.class);
    private static final String NAME = "invites-features";
    private static final long INTERVAL = 250;

    private final Collection<ConnectionListener> ports;
    private final PluginManager plugins;
    private final MinaFeatureFilter filter;
    private final Map<ConnectionListener, NioSocketAcceptor> attached = new HashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(MinaStreamFeatures::daemon);
    private boolean failed;

    MinaStreamFeatures(
            Collection<ConnectionListener> ports,
            PluginManager plugins,
            UnaryOperator<String> rewriting) {
        this.ports = ports;
        this.plugins = plugins;
        this.filter = new MinaFeatureFilter(rewriting);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // What is run catches and logs.
    public void attach() {
        follow();
        plugins.addPluginManagerListener(this);
        watch.scheduleWithFixedDelay(
                this::pluginsMonitored, INTERVAL, INTERVAL, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void pluginsMonitored() {
        try {
            follow();
        } catch (RuntimeException | LinkageError e) {
            if (!failed) {
                LOG.error("A port for clients was not followed", e);
            }
            failed = true;
        }
    }

    @Override
    public synchronized void detach() {
        plugins.removePluginManagerListener(this);
        watch.shutdown();
        attached.values().forEach(this::remove);
        attached.clear();
    }

    private synchronized void follow() {
        if (!watch.isShutdown()) {
            ports.forEach(this::follow);
        }
    }

    private void follow(ConnectionListener port) {
        // Null while the port is closed.
        Optional<NioSocketAcceptor> now = Optional.ofNullable(port.getSocketAcceptor());
        Optional<NioSocketAcceptor> before = Optional.ofNullable(attached.get(port));
        if (!now.equals(before)) {
            before.ifPresent(this::remove);
            attached.remove(port);
            now.ifPresent(acceptor -> attached.put(port, acceptor));
            now.ifPresent(this::add);
        }
    }

    private void add(NioSocketAcceptor acceptor) {
        acceptor.getFilterChain().addLast(NAME, filter);
        for (IoSession session : acceptor.getManagedSessions().values()) {
            IoFilterChain chain = session.getFilterChain();
            if (!chain.contains(NAME)) {
                chain.addLast(NAME, filter);
            }
        }
    }

    private void remove(NioSocketAcceptor acceptor) {
        if (acceptor.getFilterChain().contains(filter)) {
            acceptor.getFilterChain().remove(filter);
        }
        for (IoSession session : acceptor.getManagedSessions().values()) {
            if (session.getFilterChain().contains(filter)) {
                session.getFilterChain().remove(filter);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "invites-stream-features");
        thread.setDaemon(true);
        return thread;
    }
}

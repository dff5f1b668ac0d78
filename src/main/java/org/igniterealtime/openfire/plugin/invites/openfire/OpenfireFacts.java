// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.check.ServerFacts;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.http.HttpBindManager;
import org.jivesoftware.openfire.spi.ConnectionListener;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;
import org.jivesoftware.util.JiveGlobals;

/** What Openfire says about itself. */
public final class OpenfireFacts implements ServerFacts {

    /** Openfire's usual port for clients that speak TLS from the start. */
    private static final int DIRECT_TLS = 5223;

    private final HttpBinding binding;

    public OpenfireFacts(HttpBinding binding) {
        this.binding = binding;
    }

    @Override
    public String domain() {
        return XMPPServer.getInstance().getServerInfo().getXMPPDomain();
    }

    @Override
    public boolean isBindingActive() {
        return binding.isEnabled() && binding.isActive();
    }

    @Override
    public boolean readsForwardedAddresses() {
        return JiveGlobals.getBooleanProperty("httpbind.forwarded.enabled", false);
    }

    @Override
    public boolean isRegistrationOpen() {
        return OpenfireRegistration.isEnabled();
    }

    @Override
    public Optional<String> mailServer() {
        // Without the property Openfire tries this machine, where mostly nobody takes mail.
        return Optional.ofNullable(JiveGlobals.getProperty("mail.smtp.host"))
                .filter(host -> !host.isBlank());
    }

    @Override
    public Optional<InetSocketAddress> clientPort() {
        return ports().filter(port -> port.getPort() != directTls()).findFirst();
    }

    @Override
    public Optional<InetSocketAddress> directTlsPort() {
        return ports().filter(port -> port.getPort() == directTls()).findFirst();
    }

    @Override
    public Optional<URI> binding() {
        HttpBindManager http = HttpBindManager.getInstance();
        if (http.isHttpBindActive()) {
            return Optional.of(binding.on("http", bindingHost()));
        }
        return http.isHttpsBindActive()
                ? Optional.of(binding.on("https", bindingHost()))
                : Optional.empty();
    }

    private static int directTls() {
        return JiveGlobals.getIntProperty("xmpp.socket.ssl.port", DIRECT_TLS);
    }

    private static Stream<InetSocketAddress> ports() {
        return ((ConnectionManagerImpl) XMPPServer.getInstance().getConnectionManager())
                .getListeners(ConnectionType.SOCKET_C2S).stream()
                        .filter(ConnectionListener::isEnabled)
                        .map(listener -> new InetSocketAddress(host(listener), listener.getPort()));
    }

    private static InetAddress host(ConnectionListener listener) {
        return Optional.ofNullable(listener.getBindAddress())
                .filter(address -> !address.isAnyLocalAddress())
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    /** The one interface that Openfire was told to listen on, else this machine. */
    private static String bindingHost() {
        return Optional.ofNullable(JiveGlobals.getXMLProperty("network.interface"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.contains(":") ? "[" + name + "]" : name)
                .orElse("127.0.0.1");
    }
}

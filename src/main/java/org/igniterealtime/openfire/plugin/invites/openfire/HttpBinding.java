// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.http.HttpBindManager;
import org.jivesoftware.util.JiveGlobals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Openfire's HTTP binding (by default the ports 7070 and 7443) can be reached. */
public final class HttpBinding {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBinding.class);
    private static final int PLAIN_PORT = 7070;
    private static final int SECURE_PORT = 7443;

    /** Whether the HTTP binding is switched on. */
    public boolean isEnabled() {
        return HttpBindManager.getInstance().isHttpBindEnabled();
    }

    /** Whether a port answers at the moment. */
    public boolean isActive() {
        HttpBindManager binding = HttpBindManager.getInstance();
        return binding.isHttpBindActive() || binding.isHttpsBindActive();
    }

    /**
     * The address as the server knows it itself: {@code https}, its own host name and the secure
     * port while that port is served, else {@code http} and the plain one. A proxy in front is
     * unknown to it.
     */
    public String address() {
        // The getters of the ports have changed names between versions; the properties have not.
        String host = XMPPServer.getInstance().getServerInfo().getHostname();
        return HttpBindManager.getInstance().isHttpsBindActive()
                ? address("https", host)
                : address("http", host);
    }

    /**
     * Its address on this host.
     *
     * @param scheme http or https
     */
    URI on(String scheme, String host) {
        return URI.create(address(scheme, host));
    }

    /**
     * Where a program on this machine reaches the plain port. Only what comes from the loopback can
     * be known to come from here, and without TLS nobody needs to trust a certificate.
     */
    public LocalAddress localAddress() {
        int port = JiveGlobals.getIntProperty("httpbind.port.plain", PLAIN_PORT);
        // While the server starts, newer versions say of a binding that will run that it is off.
        boolean enabled = JiveGlobals.getBooleanProperty("httpbind.enabled", true);
        if (!enabled || port <= 0) {
            return LocalAddress.problem(
                    "Openfire's HTTP Binding (Web Binding) is switched off, or its plain port is."
                            + " Use --url with a key, or the admin console.");
        }
        String bound =
                Optional.ofNullable(JiveGlobals.getXMLProperty("network.interface")).orElse("");
        if (bound.isBlank()) {
            return LocalAddress.at("127.0.0.1", port);
        }
        try {
            InetAddress address = InetAddress.getByName(bound.strip());
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return LocalAddress.at(
                        address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress(), port);
            }
        } catch (UnknownHostException e) {
            LOG.debug("The interface of the HTTP binding is unknown", e);
        }
        return LocalAddress.problem(
                "Openfire listens on "
                        + bound
                        + " only, not on the loopback address. Use --url with a"
                        + " key, or the admin console.");
    }

    private static String address(String scheme, String host) {
        int port =
                scheme.equals("https")
                        ? JiveGlobals.getIntProperty("httpbind.port.secure", SECURE_PORT)
                        : JiveGlobals.getIntProperty("httpbind.port.plain", PLAIN_PORT);
        return scheme + "://" + host + ":" + port;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** What the doctor wants to know of the server that it runs in. */
public interface ServerFacts {

    /** The XMPP domain. */
    String domain();

    /** Whether the HTTP binding answers on any port. */
    boolean isBindingActive();

    /** Whether the HTTP binding believes what proxies say about visitors' addresses. */
    boolean readsForwardedAddresses();

    /** Whether anybody could register in a client, were it not for the plugin. */
    boolean isRegistrationOpen();

    /** The mail server that was set; empty while none was. */
    Optional<String> mailServer();

    /** The port for clients on this machine; empty while it is off. */
    Optional<InetSocketAddress> clientPort();

    /** The port for clients that speaks TLS from the start; empty while it is off. */
    Optional<InetSocketAddress> directTlsPort();

    /** The HTTP binding on this machine, http if it has both; no slash at the end. */
    Optional<URI> binding();
}

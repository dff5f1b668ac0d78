// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server;

import java.io.IOException;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.TLSUtils.AcceptAllTrustManager;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * A Smack connection to a test server, whose self-signed certificate it takes. Closing it hangs up.
 */
public final class XmppClient implements AutoCloseable {

    private static final int REPLY_LIMIT_MILLIS = 10_000;

    private final XMPPTCPConnection connection;

    private XmppClient(XMPPTCPConnection connection) {
        this.connection = connection;
    }

    /** A connection over TLS that is open, but not logged in. */
    public static XmppClient connected(OpenfireServer server) {
        return open(server, SecurityMode.required);
    }

    /** A connection that never turns TLS on. */
    public static XmppClient connectedWithoutTls(OpenfireServer server) {
        return open(server, SecurityMode.disabled);
    }

    /** A connection over TLS, logged in and available. */
    public static XmppClient loggedIn(OpenfireServer server, String username, String password) {
        return connected(server).logIn(username, password);
    }

    /** The same by this mechanism of SASL and no other. */
    public static XmppClient loggedInBy(
            String mechanism, OpenfireServer server, String username, String password) {
        return open(server, SecurityMode.required, mechanism).logIn(username, password);
    }

    private XmppClient logIn(String username, String password) {
        try {
            connection.login(username, password);
            return this;
        } catch (XMPPException | SmackException | IOException | InterruptedException e) {
            close();
            throw new IllegalStateException("Cannot log in as " + username, e);
        }
    }

    /** The connection itself. */
    public XMPPTCPConnection connection() {
        return connection;
    }

    /**
     * Hangs up at once: Openfire 4.2.0 does not always answer the end of a stream, and Smack would
     * wait for it.
     */
    @Override
    public void close() {
        connection.instantShutdown();
    }

    private static XmppClient open(OpenfireServer server, SecurityMode mode, String... mechanisms) {
        try {
            XMPPTCPConnection connection =
                    new XMPPTCPConnection(configuration(server, mode, mechanisms));
            connection.setReplyTimeout(REPLY_LIMIT_MILLIS);
            connection.connect();
            return new XmppClient(connection);
        } catch (XMPPException | SmackException | IOException | InterruptedException e) {
            throw new IllegalStateException("Cannot connect to " + server.ports(), e);
        }
    }

    private static XMPPTCPConnectionConfiguration configuration(
            OpenfireServer server, SecurityMode mode, String... mechanisms)
            throws XmppStringprepException {
        XMPPTCPConnectionConfiguration.Builder builder = XMPPTCPConnectionConfiguration.builder();
        for (String mechanism : mechanisms) {
            builder.addEnabledSaslMechanism(mechanism);
        }
        return builder.setXmppDomain(server.domain())
                .setHost(server.ports().address())
                .setPort(server.ports().client())
                .setSecurityMode(mode)
                .setCustomX509TrustManager(new AcceptAllTrustManager())
                .setHostnameVerifier((host, session) -> true)
                .setCompressionEnabled(false)
                .build();
    }
}

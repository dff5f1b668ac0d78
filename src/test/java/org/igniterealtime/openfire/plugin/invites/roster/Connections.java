// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import java.net.InetAddress;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.TLSUtils.AcceptAllTrustManager;
import org.jxmpp.jid.impl.JidCreate;

/** Smack's connections that answer no question by themselves. */
final class Connections {

    private Connections() {}

    /** For somebody with an account. */
    static XMPPTCPConnection named(OpenfireServer server) {
        return connection(configuration(server));
    }

    /** For somebody without one. */
    static XMPPTCPConnection anonymous(OpenfireServer server) {
        return connection(configuration(server).performSaslAnonymousAuthentication());
    }

    private static XMPPTCPConnection connection(XMPPTCPConnectionConfiguration.Builder builder) {
        XMPPTCPConnection connection = new XMPPTCPConnection(builder.build());
        connection.setReplyTimeout(Attempt.LIMIT.toMillis());
        // Otherwise the server takes whoever hangs up for somebody who comes back soon.
        connection.setUseStreamManagement(false);
        Roster.getInstanceFor(connection).setSubscriptionMode(Roster.SubscriptionMode.manual);
        return connection;
    }

    private static XMPPTCPConnectionConfiguration.Builder configuration(OpenfireServer server) {
        return XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(JidCreate.domainBareFromOrThrowUnchecked(server.domain()))
                .setHostAddress(InetAddress.getLoopbackAddress())
                .setPort(server.ports().client())
                .setCustomX509TrustManager(new AcceptAllTrustManager())
                .setHostnameVerifier((host, session) -> true)
                .setCompressionEnabled(false);
    }
}

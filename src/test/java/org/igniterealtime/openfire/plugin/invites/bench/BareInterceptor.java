// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.sql.SQLException;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.Packet;

/** Answers a stanza of a client that has not logged in with one SELECT. */
final class BareInterceptor implements PacketInterceptor {

    private static final String NAMESPACE = "urn:bench:bare";

    /** The child of the stanza. */
    static String request(String hash) {
        return "<bare xmlns='" + NAMESPACE + "' hash='" + hash + "'/>";
    }

    @Override
    public void interceptPacket(
            Packet packet, Session session, boolean incoming, boolean processed) {
        if (processed
                || !incoming
                || !(packet instanceof IQ iq)
                || !iq.isRequest()
                || !(session instanceof LocalClientSession local)
                || iq.getChildElement() == null
                || !iq.getChildElement().getNamespaceURI().equals(NAMESPACE)) {
            return;
        }
        try {
            IQ answer = IQ.createResultIQ(iq);
            answer.setTo((JID) null);
            if (!BareServlet.isThere(iq.getChildElement().attributeValue("hash"))) {
                answer.setType(IQ.Type.error);
            }
            local.process(answer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // Nobody answers a result: this was the only answer.
        iq.setType(IQ.Type.result);
    }
}

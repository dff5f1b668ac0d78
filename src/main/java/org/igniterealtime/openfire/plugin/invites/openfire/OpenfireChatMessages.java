// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.told.ChatMessages;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.JID;
import org.xmpp.packet.Message;

/** Messages by Openfire's own way of delivering them, and keeping them for those who are away. */
public final class OpenfireChatMessages implements ChatMessages {

    /** Of those who are online at this node of a cluster. */
    @Override
    public Optional<Locale> languageOf(String username) {
        return SessionManager.getInstance().getSessions(username).stream()
                .filter(LocalClientSession.class::isInstance)
                .map(session -> ((LocalClientSession) session).getLanguage())
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public void send(String username, String text) {
        XMPPServer server = XMPPServer.getInstance();
        Message message = new Message();
        message.setType(Message.Type.chat);
        message.setFrom(new JID(server.getServerInfo().getXMPPDomain()));
        message.setTo(server.createJID(username, null));
        message.setBody(text);
        server.getMessageRouter().route(message);
    }
}

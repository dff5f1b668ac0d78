// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.session.ClientSession;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.JID;
import org.xmpp.packet.Presence;
import org.xmpp.packet.StreamError;

/** The streams of a user. Each node of a cluster ends those of its own. */
final class UserStreams {

    private static final Logger LOG = LoggerFactory.getLogger(UserStreams.class);

    /** Since 4.8; does all that is below it. */
    private static final Optional<Method> TERMINATE = method("terminateDetached");

    /** Gives back something else since 4.8. */
    private static final Optional<Method> REMOVE = method("removeDetached");

    private UserStreams() {}

    /** Ends all of them; what cannot be ended is logged. */
    static void endEverywhere(String username) {
        endHere(username::equals);
        try {
            OtherNodes.endStreams(username);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("'{}' may still be signed in on other nodes of the cluster", username, e);
        }
    }

    /** Ends those that this node has of certain users. */
    static void endHere(Predicate<String> usernames) {
        for (ClientSession session : SessionManager.getInstance().getSessions()) {
            if (session instanceof LocalClientSession local
                    && isOf(usernames, session.getAddress())) {
                endLogged(local);
            }
        }
    }

    private static boolean isOf(Predicate<String> usernames, JID address) {
        // Whoever is anonymous may have none.
        return address.getNode() != null && usernames.test(address.getNode());
    }

    private static void endLogged(LocalClientSession session) {
        try {
            end(session);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.error("'{}' is still signed in", session.getAddress(), e);
        }
    }

    private static void end(LocalClientSession session) throws ReflectiveOperationException {
        // Otherwise closing it would only make it wait to be resumed.
        session.getStreamManager().formalClose();
        if (session.isDetached()) {
            endDetached(session);
            return;
        }
        // What Openfire itself says when it ends the streams of a user.
        StreamError reason = new StreamError(StreamError.Condition.not_authorized);
        session.deliverRawText(reason.toXML());
        session.close();
    }

    private static void endDetached(LocalClientSession session)
            throws ReflectiveOperationException {
        SessionManager sessions = SessionManager.getInstance();
        if (TERMINATE.isPresent()) {
            TERMINATE.get().invoke(sessions, session);
            return;
        }
        REMOVE.orElseThrow().invoke(sessions, session);
        XMPPServer server = XMPPServer.getInstance();
        if (session.getPresence().isAvailable()) {
            Presence gone = new Presence(Presence.Type.unavailable);
            gone.setFrom(session.getAddress());
            server.getPresenceRouter().route(gone);
        }
        // Messages that were not acknowledged are kept for the next login.
        JID address = new JID(server.getServerInfo().getXMPPDomain());
        session.getStreamManager().onClose(server.getPacketRouter(), address);
        sessions.removeSession(session);
    }

    private static Optional<Method> method(String name) {
        return Arrays.stream(SessionManager.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == 1)
                .findFirst();
    }
}

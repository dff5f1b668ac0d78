// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.registration.ClientRegistration;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.jivesoftware.openfire.handler.IQHandler;
import org.jivesoftware.openfire.handler.IQRegisterHandler;
import org.jivesoftware.openfire.session.ClientSession;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Stands before Openfire's handler for {@code jabber:iq:register}, and passes on to it what {@link
 * ClientRegistration} does not answer.
 */
public final class RegistrationMount implements AutoCloseable {

    private final Handler handler;

    private RegistrationMount(Handler handler) {
        this.handler = handler;
    }

    /** Takes the namespace over. */
    public static RegistrationMount mount(ClientRegistration registration) {
        XMPPServer server = XMPPServer.getInstance();
        Handler handler = new Handler(registration, server.getIQRegisterHandler());
        server.getIQRouter().addHandler(handler);
        return new RegistrationMount(handler);
    }

    /** The namespace is Openfire's again. */
    @Override
    public void close() {
        XMPPServer.getInstance().getIQRouter().removeHandler(handler);
    }

    private static final class Handler extends IQHandler {

        private final ClientRegistration registration;
        private final IQRegisterHandler openfires;

        Handler(ClientRegistration registration, IQRegisterHandler openfires) {
            super("Registration of the Invites plugin");
            this.registration = registration;
            this.openfires = openfires;
        }

        /** Sends the answer itself: one for a client that has no address yet cannot be routed. */
        @Override
        public IQ handleIQ(IQ iq) throws UnauthorizedException {
            ClientSession session = sessionManager.getSession(iq.getFrom());
            Optional<IQ> answer =
                    session instanceof LocalClientSession local
                            ? registration.answer(iq, new LocalStream(local))
                            : Optional.empty();
            if (answer.isPresent()) {
                session.process(answer.get());
                return null;
            }
            return delivered(openfires.handleIQ(iq), session);
        }

        /** Openfire gives some refusals back to be routed, and they would never arrive. */
        private static IQ delivered(IQ answer, ClientSession session) {
            if (answer == null
                    || !(session instanceof LocalClientSession local)
                    || new LocalStream(local).isAuthenticated()) {
                return answer;
            }
            answer.setTo((JID) null);
            session.process(answer);
            return null;
        }

        @Override
        public IQHandlerInfo getInfo() {
            return openfires.getInfo();
        }
    }
}

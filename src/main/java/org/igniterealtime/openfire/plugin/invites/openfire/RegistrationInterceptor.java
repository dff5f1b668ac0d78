// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.registration.ErrorScrubber;
import org.igniterealtime.openfire.plugin.invites.registration.Preauthentication;
import org.igniterealtime.openfire.plugin.invites.registration.RequestScrubber;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;
import org.xmpp.packet.Packet;

/**
 * Answers clients that present a token before they have logged in: Openfire lets no IQ handler see
 * those stanzas. It also makes sure that no error sends a password back, and that neither passwords
 * nor tokens get into the server's log.
 */
public final class RegistrationInterceptor implements PacketInterceptor {

    private final Preauthentication preauthentication;
    private final ErrorScrubber echoes;
    private final RequestScrubber requests;

    public RegistrationInterceptor(
            Preauthentication preauthentication, ErrorScrubber echoes, RequestScrubber requests) {
        this.preauthentication = preauthentication;
        this.echoes = echoes;
        this.requests = requests;
    }

    @Override
    public void interceptPacket(
            Packet packet, Session session, boolean incoming, boolean processed) {
        if (processed || !(session instanceof LocalClientSession local)) {
            return;
        }
        if (incoming) {
            receive(packet, local);
        } else if (packet instanceof IQ iq) {
            echoes.silence(iq, new LocalStream(local));
        }
    }

    private void receive(Packet packet, LocalClientSession session) {
        LocalStream stream = new LocalStream(session);
        Optional<IQ> answer =
                packet instanceof IQ iq ? preauthentication.answer(iq, stream) : Optional.empty();
        requests.silence(packet, stream);
        if (answer.isPresent()) {
            session.process(answer.get());
            // Nobody answers a result: this was the only answer.
            ((IQ) packet).setType(IQ.Type.result);
        }
    }
}

package org.igniterealtime.openfire.plugin.invites.openfire;

import org.igniterealtime.openfire.plugin.invites.registration.ErrorScrubber;
import org.igniterealtime.openfire.plugin.invites.registration.Preauthentication;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;
import org.xmpp.packet.Packet;

/**
 * Answers clients that present a token before they have logged in: Openfire lets no IQ handler see
 * those stanzas. And sees to it that no error sends a password back.
 */
public final class RegistrationInterceptor implements PacketInterceptor {

    private final Preauthentication preauthentication;
    private final ErrorScrubber echoes;

    public RegistrationInterceptor(Preauthentication preauthentication, ErrorScrubber echoes) {
        this.preauthentication = preauthentication;
        this.echoes = echoes;
    }

    @Override
    public void interceptPacket(
            Packet packet, Session session, boolean incoming, boolean processed) {
        if (processed
                || !(packet instanceof IQ iq)
                || !(session instanceof LocalClientSession local)) {
            return;
        }
        if (incoming) {
            answer(iq, local);
        } else {
            echoes.silence(iq, new LocalStream(local));
        }
    }

    private void answer(IQ iq, LocalClientSession session) {
        preauthentication
                .answer(iq, new LocalStream(session))
                .ifPresent(
                        answer -> {
                            session.process(answer);
                            // Nobody answers a result: this was the only answer.
                            iq.setType(IQ.Type.result);
                        });
    }
}

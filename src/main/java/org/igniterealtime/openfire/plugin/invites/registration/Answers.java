// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import org.dom4j.Element;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Builds the answers to a client's requests. None repeats what was asked, so no password either.
 */
final class Answers {

    private final JID server;

    /**
     * @param domain the XMPP domain
     */
    Answers(String domain) {
        this.server = new JID(domain);
    }

    IQ done(IQ request, ClientStream stream) {
        return addressed(request, stream, IQ.Type.result);
    }

    IQ with(Element child, IQ request, ClientStream stream) {
        IQ answer = addressed(request, stream, IQ.Type.result);
        answer.setChildElement(child);
        return answer;
    }

    IQ refused(Refusal refusal, IQ request, ClientStream stream) {
        IQ answer = addressed(request, stream, IQ.Type.error);
        answer.setError(refusal.error());
        return answer;
    }

    /** A client that has not logged in has no address yet; Openfire gives it one of its own. */
    private IQ addressed(IQ request, ClientStream stream, IQ.Type type) {
        IQ answer = new IQ(type, request.getID());
        if (stream.isAuthenticated()) {
            answer.setTo(request.getFrom());
            answer.setFrom(request.getTo());
        } else {
            answer.setFrom(server);
        }
        return answer;
    }
}

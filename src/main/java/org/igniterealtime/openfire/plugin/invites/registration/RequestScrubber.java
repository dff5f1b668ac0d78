// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import org.dom4j.Element;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.Packet;

/**
 * Stanzas of clients that have no address yet. What the server does not do for them it refuses, and
 * then writes the whole stanza to its log: with debug logging each one, up to 4.7 those to another
 * address as a warning. So tokens and passwords are taken out of all that nobody is going to read.
 */
public final class RequestScrubber {

    private static final String PREAUTH = "urn:xmpp:pars:0";

    private final String domain;

    /**
     * @param domain the XMPP domain
     */
    public RequestScrubber(String domain) {
        this.domain = domain;
    }

    /**
     * Empties whatever a stanza has of these two protocols, unless it is a registration that is to
     * be answered. After that nobody can redeem it any more. Stanzas of those who have an address
     * are left alone: they may be for somebody else, a gateway for instance.
     */
    public void silence(Packet stanza, ClientStream sender) {
        if (sender.isBound() || (stanza instanceof IQ iq && isRegistration(iq))) {
            return;
        }
        // Not recursive: the client chooses how deep the elements are nested.
        Deque<Element> open = new ArrayDeque<>();
        open.push(stanza.getElement());
        while (!open.isEmpty()) {
            Element element = open.pop();
            if (isSecret(element)) {
                element.clearContent();
                new ArrayList<>(element.attributes()).forEach(element::remove);
            }
            element.elements().forEach(open::push);
        }
    }

    private boolean isRegistration(IQ iq) {
        JID recipient = iq.getTo();
        return iq.isRequest()
                && iq.getChildElement() != null
                && iq.getChildElement().getNamespaceURI().equals(RegisterRequest.NAMESPACE)
                && (recipient == null || recipient.toString().equals(domain));
    }

    private static boolean isSecret(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace.equals(PREAUTH) || namespace.equals(RegisterRequest.NAMESPACE);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import org.dom4j.Element;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * The errors by which the server refuses a registration or a new password. They would repeat the
 * whole request, password and all.
 */
public final class ErrorScrubber {

    private final String domain;

    /**
     * @param domain the XMPP domain
     */
    public ErrorScrubber(String domain) {
        this.domain = domain;
    }

    /**
     * Empties what an error of this server's repeats of a request; leaves every other stanza alone.
     */
    public void silence(IQ answer, ClientStream recipient) {
        Element child = answer.getChildElement();
        if (answer.getType() == IQ.Type.error
                && child != null
                && child.getNamespaceURI().equals(RegisterRequest.NAMESPACE)
                && (isOurs(answer.getFrom()) || !recipient.isAuthenticated())) {
            child.clearContent();
        }
    }

    private boolean isOurs(JID sender) {
        return sender == null || sender.getDomain().equals(domain);
    }
}

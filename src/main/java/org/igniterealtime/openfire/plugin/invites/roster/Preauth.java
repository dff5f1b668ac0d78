// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import java.util.Optional;
import org.dom4j.Element;
import org.dom4j.QName;
import org.xmpp.packet.Presence;

/**
 * The element that carries an invite's token in a subscription request (XEP-0379 section 3.4).
 *
 * <pre>{@code
 * <preauth xmlns='urn:xmpp:pars:0' token='…'/>
 * }</pre>
 */
final class Preauth {

    private static final QName NAME = QName.get("preauth", "urn:xmpp:pars:0");

    private Preauth() {}

    /**
     * Takes the element out of a stanza, however many of them there are.
     *
     * @return the token of the first one, if it has one
     */
    static Optional<String> takeFrom(Presence presence) {
        Element stanza = presence.getElement();
        Optional<String> token =
                Optional.ofNullable(stanza.element(NAME)).map(e -> e.attributeValue("token"));
        while (stanza.element(NAME) != null) {
            stanza.remove(stanza.element(NAME));
        }
        return token;
    }
}

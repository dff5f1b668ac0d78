// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.nio.charset.StandardCharsets;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/** What a server answered, to the letter. */
record Answer(String xml) {

    /** From a text that has one character for each octet. */
    static Answer ofOctets(String octets) {
        return new Answer(
                new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .strip());
    }

    /** Whether it is a result with nothing in it. */
    boolean isDone() {
        return iq().getType() == IQ.Type.result && iq().getElement().elements().isEmpty();
    }

    /** The error's condition and type; fails when it is none. */
    String error() {
        PacketError error = iq().getError();
        if (iq().getType() != IQ.Type.error || error == null) {
            throw new AssertionError("No error: " + xml);
        }
        return error.getCondition().toXMPP() + " " + error.getType();
    }

    /** The error's text. */
    String text() {
        return iq().getError().getText();
    }

    /** What was asked for. */
    Element child() {
        return iq().getChildElement();
    }

    private IQ iq() {
        try {
            return new IQ(DocumentHelper.parseText(xml).getRootElement());
        } catch (DocumentException e) {
            throw new IllegalStateException(xml, e);
        }
    }

    @Override
    public String toString() {
        return xml;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import org.dom4j.Element;
import org.dom4j.QName;
import org.xmpp.forms.DataForm;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.PacketError;

/**
 * A stanza that asks for a command, and the stanzas that answer it (XEP-0050 sections 2.4 and 4).
 *
 * @param iq of type get or set, with a command that has a node
 */
record CommandRequest(IQ iq) {

    private static final String NAMESPACE = "http://jabber.org/protocol/commands";
    private static final QName FORM = QName.get("x", DataForm.NAMESPACE);

    /** Reads a stanza; empty when it is no such request. */
    static Optional<CommandRequest> of(IQ iq) {
        return Optional.of(iq)
                .filter(IQ::isRequest)
                .map(IQ::getChildElement)
                .filter(child -> child.getName().equals("command"))
                .filter(child -> child.getNamespaceURI().equals(NAMESPACE))
                .filter(child -> child.attributeValue("node") != null)
                .map(child -> new CommandRequest(iq));
    }

    boolean isSet() {
        return iq.getType() == IQ.Type.set;
    }

    JID from() {
        return iq.getFrom();
    }

    String node() {
        return iq.getChildElement().attributeValue("node");
    }

    Optional<String> session() {
        return Optional.ofNullable(iq.getChildElement().attributeValue("sessionid"));
    }

    String action() {
        return iq.getChildElement().attributeValue("action", "execute");
    }

    /** The form in it, unless it is one that was closed without an answer. */
    Optional<DataForm> form() {
        return Optional.ofNullable(iq.getChildElement().element(FORM))
                // The library's own accessor throws for an unknown type.
                .filter(form -> DataForm.Type.submit.name().equals(form.attributeValue("type")))
                .map(DataForm::new);
    }

    /** The result, followed by a note if there is more to say (XEP-0050 section 3.4). */
    IQ completed(String session, DataForm result, Optional<String> note) {
        IQ reply = reply(session, "completed");
        reply.getChildElement().add(result.getElement());
        note.ifPresent(text -> addNote(reply.getChildElement(), "info", text));
        return reply;
    }

    IQ canceled(String session) {
        return reply(session, "canceled");
    }

    /** A form to fill in; the problem with the last one stands before it. */
    IQ asked(String session, DataForm form, Optional<String> problem) {
        IQ reply = reply(session, "executing");
        Element command = reply.getChildElement();
        command.addElement("actions").addAttribute("execute", "complete").addElement("complete");
        command.add(form.getElement());
        problem.ifPresent(text -> addNote(command, "error", text));
        return reply;
    }

    private static void addNote(Element command, String type, String text) {
        command.addElement("note").addAttribute("type", type).setText(text);
    }

    /** The request itself makes no sense; the condition is one of XEP-0050 section 4.4. */
    IQ malformed(String condition) {
        PacketError error =
                new PacketError(PacketError.Condition.bad_request, PacketError.Type.modify);
        error.setApplicationCondition(condition, NAMESPACE);
        return failed(error);
    }

    /** The request cannot be met; the reason is for people. */
    IQ refused(PacketError.Condition condition, PacketError.Type type, String reason) {
        return failed(new PacketError(condition, type, reason));
    }

    private IQ failed(PacketError error) {
        IQ reply = IQ.createResultIQ(iq);
        reply.setError(error);
        return reply;
    }

    private IQ reply(String session, String status) {
        IQ reply = IQ.createResultIQ(iq);
        reply.setChildElement("command", NAMESPACE)
                .addAttribute("sessionid", session)
                .addAttribute("node", node())
                .addAttribute("status", status);
        return reply;
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpSession;

/**
 * Messages that wait in the session for the page after a redirect. Kept as plain strings, kind and
 * text in turn: the session outlives the plugin's classes when the plugin is upgraded.
 */
final class Flash {

    private static final String ATTRIBUTE = "plugin.invites.messages";

    private final HttpSession session;

    public Flash(HttpSession session) {
        this.session = session;
    }

    public void add(Message message) {
        List<String> waiting = waiting();
        waiting.add(message.kind().name());
        waiting.add(message.text());
        session.setAttribute(ATTRIBUTE, waiting);
    }

    /** The messages that wait, each handed out once. */
    public List<Message> take() {
        List<String> waiting = waiting();
        session.removeAttribute(ATTRIBUTE);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i + 1 < waiting.size(); i += 2) {
            messages.add(new Message(Message.Kind.valueOf(waiting.get(i)), waiting.get(i + 1)));
        }
        return messages;
    }

    private List<String> waiting() {
        List<String> waiting = new ArrayList<>();
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> kept) {
            kept.forEach(text -> waiting.add(text.toString()));
        }
        return waiting;
    }
}

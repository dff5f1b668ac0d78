// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * Sees to it that a form does its work once, however often it is sent: an impatient second click
 * must not make a second key, whose secret nobody would see, nor all invites of a class twice.
 */
public final class OnceOnly {

    /** The hidden field. */
    public static final String FIELD = "once";

    private static final String ATTRIBUTE = "plugin.invites.sentForms";
    private static final int LENGTH = 16;

    /** More forms than anybody has open. */
    private static final int MOST = 1000;

    private final HttpSession session;

    public OnceOnly(HttpSession session) {
        this.session = session;
    }

    /** A value for the field of a new form. */
    public static String next() {
        return Tokens.random(LENGTH);
    }

    /** Whether this form was not sent before; one without a value never was. */
    public boolean isFirst(String value) {
        if (value.isEmpty()) {
            return true;
        }
        Set<Object> sent = sent();
        if (sent.size() >= MOST) {
            sent.clear();
        }
        return sent.add(value);
    }

    /** JDK types only: a session may outlive this plugin's classes. */
    private Set<Object> sent() {
        synchronized (session) {
            if (session.getAttribute(ATTRIBUTE) instanceof Set<?> known) {
                @SuppressWarnings("unchecked") // Nobody else has this attribute.
                Set<Object> sent = (Set<Object>) known;
                return sent;
            }
            Set<Object> sent = ConcurrentHashMap.newKeySet();
            session.setAttribute(ATTRIBUTE, sent);
            return sent;
        }
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.invites.hash.ConstantTime;
import org.igniterealtime.openfire.plugin.invites.invites.Tokens;

/**
 * The token that every form carries, so that no other site can send one in an administrator's name.
 * One for as long as the session lasts: a form that is open in a second tab stays good.
 */
public final class CsrfToken {

    /** The name of the hidden field. */
    public static final String FIELD = "invitesToken";

    private static final String ATTRIBUTE = "plugin.invites.antiForgery";
    private static final int LENGTH = 32;

    /** The session's token; the first call makes it. */
    public synchronized String token(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof String token) {
            return token;
        }
        String token = Tokens.random(LENGTH);
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** Whether this is the session's token. Compares in constant time. */
    public boolean accepts(HttpSession session, String presented) {
        return ConstantTime.areEqual(token(session), presented);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;

/**
 * What somebody typed into the form.
 *
 * @param name the user name; the invite's own where that is fixed
 * @param guard what {@link CsrfCookie} put into the form
 * @param ticket what {@link Ticket} put into the form
 */
public record Entry(String name, String password, String again, String guard, String ticket) {

    /** A form that nobody has touched. */
    static Entry untouched(Invite invite) {
        return new Entry(invite.username().orElse(""), "", "", "", "");
    }

    /**
     * @param domain the XMPP domain: whoever types the whole address means the name in front of it
     */
    static Entry of(FormText body, Invite invite, String domain) {
        return new Entry(
                invite.username().orElseGet(() -> nameIn(body.get("username").strip(), domain)),
                body.get("password"),
                body.get("again"),
                body.get("guard"),
                body.get("ticket"));
    }

    private static String nameIn(String typed, String domain) {
        int at = typed.length() - domain.length() - 1;
        return at > 0 && typed.charAt(at) == '@' && typed.substring(at + 1).equalsIgnoreCase(domain)
                ? typed.substring(0, at)
                : typed;
    }

    /** Whether the password is the same both times. */
    boolean isRepeated() {
        return password.equals(again);
    }

    /** All but the secrets. */
    @Override
    public String toString() {
        return "Entry[" + name + "]";
    }
}

package org.igniterealtime.openfire.plugin.invites.page;

import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/**
 * What somebody typed into the form.
 *
 * @param name the user name; the invite's own where that is fixed
 * @param guard what {@link CsrfCookie} put into the form
 * @param ticket what {@link Ticket} put into the form
 */
record Entry(String name, String password, String again, String guard, String ticket) {

    /** A form that nobody has touched. */
    static Entry untouched(Invite invite) {
        return new Entry(invite.username().orElse(""), "", "", "", "");
    }

    static Entry of(FormBody body, Invite invite) {
        return new Entry(
                invite.username().orElseGet(() -> body.get("username").strip()),
                body.get("password"),
                body.get("again"),
                body.get("guard"),
                body.get("ticket"));
    }

    /** All but the secrets. */
    @Override
    public String toString() {
        return "Entry[" + name + "]";
    }
}

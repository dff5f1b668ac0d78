// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** A form as this browser gets it: with the cookie's value, and a ticket that says when. */
public final class FormSheet {

    private final FormPages formPages;
    private final Ticket tickets;
    private final CsrfCookie guard = new CsrfCookie();

    public FormSheet(FormPages formPages, Ticket tickets) {
        this.formPages = formPages;
        this.tickets = tickets;
    }

    /** Whether the form with this ticket was opened while its invite lived, and lately. */
    boolean wasOpenedInTime(String ticket, Invite invite) {
        return tickets.isGood(ticket, invite);
    }

    /** The form with what is wrong with it; one that is sent again keeps its ticket. */
    Answer show(int status, Invite invite, PageRequest visit, Entry entry, FormErrors errors) {
        String value = guard.valueFor(visit);
        String ticket =
                tickets.isGood(entry.ticket(), invite)
                        ? entry.ticket()
                        : tickets.issue(invite.token());
        byte[] html = formPages.form(invite, visit, entry, errors, value, ticket);
        return Answer.page(status, html).with("Set-Cookie", guard.cookie(value, visit));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.notice;

import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.mail.Objections;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.PostRoute;

/**
 * Where a mail leads that was not for its reader. Mail servers look at the links in mails, so that
 * looking at this page changes nothing; its form does. The form needs no cookie: whoever could have
 * it sent in the reader's name has the token, and could send it himself.
 */
public final class NotForMeRoute implements PostRoute {

    private final Objections objections;
    private final Notices notices;

    public NotForMeRoute(Objections objections, Notices notices) {
        this.objections = objections;
        this.notices = notices;
    }

    @Override
    public Answer answer(PageRequest visit) {
        Optional<Letter> letter = objections.letter(visit.token());
        if (letter.isEmpty()) {
            return notices.gone(visit);
        }
        return letter.get().objected()
                ? notices.thanks(visit, letter.get())
                : notices.notForMe(visit, letter.get());
    }

    @Override
    public Optional<Answer> beforeBody(PageRequest visit) {
        return objections.letter(visit.token()).isEmpty()
                ? Optional.of(notices.gone(visit))
                : Optional.empty();
    }

    /** There is nothing in the form but its address. */
    @Override
    public Answer sent(PageRequest visit, Body body) {
        if (!(body instanceof Body.Whole)) {
            return Answer.empty(HttpServletResponse.SC_BAD_REQUEST);
        }
        return objections
                .enter(visit.token())
                .map(letter -> notices.thanks(visit, letter))
                .orElseGet(() -> notices.gone(visit));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.notice;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.mail.Letters;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Route;

/**
 * Where a mail leads that was not for its reader. Mail servers look at the links in mails, so that
 * looking at this page changes nothing; its form does. The form needs no cookie: whoever could have
 * it sent in the reader's name has the token, and could send it himself.
 */
public final class NotForMeRoute implements Route {

    private final Letters letters;
    private final Notices notices;

    public NotForMeRoute(Letters letters, Notices notices) {
        this.letters = letters;
        this.notices = notices;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Answer answer(PageRequest visit) {
        Optional<Letter> letter = letters.objectable(visit.token());
        if (letter.isEmpty()) {
            return notices.gone(visit);
        }
        return letter.get().objected() ? notices.thanks(visit) : notices.notForMe(visit);
    }

    @Override
    public Optional<Answer> beforeBody(PageRequest visit) {
        return letters.objectable(visit.token()).isEmpty()
                ? Optional.of(notices.gone(visit))
                : Optional.empty();
    }

    /** There is nothing in the form but its address. */
    @Override
    public Answer sent(PageRequest visit, Body body) {
        if (!(body instanceof Body.Whole)) {
            return Answer.empty(HttpServletResponse.SC_BAD_REQUEST);
        }
        return letters.object(visit.token()) ? notices.thanks(visit) : notices.gone(visit);
    }
}

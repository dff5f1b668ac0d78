// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.PostRoute;

/** A page for those who are signed in; the others are led to signing in. */
abstract class MineRoute implements PostRoute {

    private final Entrance entrance;
    private final Sheets sheets;

    MineRoute(Entrance entrance, Sheets sheets) {
        this.entrance = entrance;
        this.sheets = sheets;
    }

    /** The page; where there is none, on to the list. */
    Answer shown(PageRequest visit, Session session) {
        return Sheets.go(visit, "", "");
    }

    /** What a form comes to that this session has sent; where none leads here, on to the list. */
    Answer done(PageRequest visit, Session session, FormText form) {
        return Sheets.go(visit, "", "");
    }

    /** What a browser gets that is not signed in. */
    Answer stranger(PageRequest visit) {
        return Sheets.go(visit, "", "");
    }

    /** What a form comes to of somebody who is not signed in. */
    Answer strangers(PageRequest visit, FormText form) {
        return Sheets.go(visit, "", "");
    }

    /** Whether strangers have forms here. */
    boolean isForStrangers() {
        return false;
    }

    /** What there is for a form that does not come from the session's own page. */
    Answer foreign(PageRequest visit, FormText form) {
        return sheets.foreign(visit);
    }

    @Override
    public boolean asksDatabase(PageRequest visit) {
        return visit.is("POST") || visit.asks() || entrance.hasCookie(visit);
    }

    @Override
    public Answer answer(PageRequest visit) {
        return entrance.closed(visit)
                .orElseGet(
                        () ->
                                entrance.session(visit)
                                        .map(session -> shown(visit, session))
                                        .orElseGet(() -> stranger(visit)));
    }

    @Override
    public Optional<Answer> beforeBody(PageRequest visit) {
        return entrance.closed(visit)
                .or(
                        () ->
                                isForStrangers() || entrance.session(visit).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Sheets.go(visit, "", "")));
    }

    @Override
    public boolean isKnown(PageRequest visit) {
        return entrance.hasCookie(visit);
    }

    @Override
    public Answer sent(PageRequest visit, Body body) {
        if (body instanceof Body.Whole whole) {
            return FormText.ofBody(whole.octets())
                    .map(form -> sent(visit, form))
                    .orElseGet(Entrance::noForm);
        }
        return Answer.empty(((Body.Refused) body).status());
    }

    private Answer sent(PageRequest visit, FormText form) {
        Optional<Session> session = entrance.session(visit);
        if (session.isEmpty()) {
            return strangers(visit, form);
        }
        return session.get().accepts(form.get("guard"))
                ? done(visit, session.get(), form)
                : foreign(visit, form);
    }
}

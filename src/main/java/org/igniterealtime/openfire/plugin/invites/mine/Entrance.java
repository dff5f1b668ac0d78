// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.net.URI;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.settings.UserPage;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.signin.Sessions;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** Who may come in: by which connection, and with which session. */
final class Entrance {

    private static final String COOKIE = "invites-mine";

    private final Site site;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Sheets sheets;

    /** Of the forms of those who are not signed in. */
    private final CsrfCookie guard = new CsrfCookie("invites-sign-in");

    Entrance(Site site, Sessions sessions, Accounts accounts, Sheets sheets) {
        this.site = site;
        this.sessions = sessions;
        this.accounts = accounts;
        this.sheets = sheets;
    }

    /** What everybody gets here; empty when they may come in. */
    Optional<Answer> closed(PageRequest visit) {
        UserPage open = site.settings().userPage().get();
        if (open == UserPage.OFF) {
            return Optional.of(sheets.gone(visit));
        }
        boolean plain = open == UserPage.ANY && !links().startsWith("https:");
        return visit.isByHttps() || plain ? Optional.empty() : Optional.of(sheets.insecure(visit));
    }

    /** Who is signed in with this browser. */
    Optional<Session> session(PageRequest visit) {
        return visit.cookie(COOKIE).flatMap(sessions::find);
    }

    /** Whether the browser says that somebody is. */
    boolean hasCookie(PageRequest visit) {
        return visit.cookie(COOKIE).isPresent() || guard.isThere(visit);
    }

    /** What belongs to the forms of those who are not signed in. */
    CsrfCookie guard() {
        return guard;
    }

    /** Where a form that was sent by a stranger leads; the answer sets the cookie it needs. */
    Answer withGuard(Answer answer, String value, PageRequest visit) {
        return answer.with("Set-Cookie", guard.cookie(value, visit) + where());
    }

    /** Signed in: on to the list, with the cookie of a new session. */
    Answer enter(Session session, PageRequest visit) {
        session(visit).ifPresent(sessions::end);
        return Sheets.go(visit, "", "")
                .with("Set-Cookie", cookie(session.secret(), Sessions.LIFETIME.toSeconds(), visit));
    }

    /** Signed out. */
    Answer leave(PageRequest visit) {
        return Sheets.go(visit, "", "").with("Set-Cookie", cookie("", 0, visit));
    }

    /** The chat address of a user. */
    String address(Session session) {
        return address(session.username());
    }

    /** The same of a user's name. */
    String address(String username) {
        return accounts.address(username);
    }

    private String cookie(String value, long seconds, PageRequest visit) {
        return COOKIE
                + ("=" + value)
                + ("; Max-Age=" + seconds)
                + "; HttpOnly; SameSite=Lax"
                + (visit.isByHttps() ? "; Secure" : "")
                + where();
    }

    /** The cookies go to these pages only, wherever a proxy has put them. */
    private String where() {
        return "; Path=" + URI.create(links() + "/mine").getRawPath();
    }

    private String links() {
        return site.links().landingPage();
    }

    /** No form of ours, whatever it is. */
    static Answer noForm() {
        return Answer.empty(HttpServletResponse.SC_BAD_REQUEST);
    }
}

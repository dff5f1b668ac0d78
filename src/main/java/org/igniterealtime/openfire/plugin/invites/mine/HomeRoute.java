// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.signin.SignIn;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** Signing in, or else one's invites. */
final class HomeRoute extends MineRoute {

    private static final int PAGE = 20;
    private static final String REVOKED = "revoked";

    private final Entrance entrance;
    private final SignIn signIn;
    private final OwnInvites own;
    private final Inviters inviters;
    private final InvitePolicy policy;
    private final Sheets sheets;

    HomeRoute(
            Entrance entrance,
            SignIn signIn,
            OwnInvites own,
            Inviters inviters,
            InvitePolicy policy,
            Sheets sheets) {
        super(entrance, sheets);
        this.entrance = entrance;
        this.signIn = signIn;
        this.own = own;
        this.inviters = inviters;
        this.policy = policy;
        this.sheets = sheets;
    }

    @Override
    Answer shown(PageRequest visit, Session session) {
        Texts texts = visit.texts();
        Optional<String> after = visit.parameter("after");
        OwnInvites.Page page = own.list(session.username(), after, PAGE);
        Inviter inviter = inviters.of(session);
        boolean mayInvite = policy.mayInviteContacts(inviter) || policy.mayInviteNewUsers(inviter);
        List<InviteRowView> rows =
                page.invites().stream().map(one -> InviteRowView.of(one, visit)).toList();
        HomeView view =
                new HomeView(
                        sheets.frame(
                                texts.get("page.mine.heading"),
                                after.map(id -> "after=" + id).orElse(""),
                                visit),
                        entrance.address(session),
                        session.guard(),
                        Sheets.address(visit, "/out", ""),
                        mayInvite ? Sheets.address(visit, "/new", "") : "",
                        visit.parameter("done").filter(REVOKED::equals).isPresent()
                                ? texts.get("page.mine.revoked")
                                : "",
                        rows,
                        rows.isEmpty() && after.isEmpty(),
                        page.next()
                                .map(next -> Sheets.address(visit, "", "after=" + next))
                                .orElse(""));
        return sheets.page(HttpServletResponse.SC_OK, "home", texts, view);
    }

    /** Somebody who is signed in has no form that leads here: it is of another tab, from before. */
    @Override
    Answer done(PageRequest visit, Session session, FormText form) {
        return strangers(visit, form);
    }

    @Override
    Answer foreign(PageRequest visit, FormText form) {
        return strangers(visit, form);
    }

    @Override
    boolean isForStrangers() {
        return true;
    }

    @Override
    Answer stranger(PageRequest visit) {
        return form(HttpServletResponse.SC_OK, visit, "", "");
    }

    @Override
    Answer strangers(PageRequest visit, FormText form) {
        Texts texts = visit.texts();
        String name = form.text("username");
        if (!entrance.guard().accepts(visit, form.get("guard"))) {
            return form(
                    HttpServletResponse.SC_FORBIDDEN, visit, name, texts.get("page.error.cookie"));
        }
        SignIn.Result result = signIn.with(name, form.get("password"), visit.address());
        if (result.delay().isPresent()) {
            return sheets.tooMany(visit, result.delay().get());
        }
        return result.session()
                .map(session -> entrance.enter(session, visit))
                .orElseGet(
                        () ->
                                form(
                                        HttpServletResponse.SC_FORBIDDEN,
                                        visit,
                                        name,
                                        texts.get("page.mine.wrong")));
    }

    private Answer form(int status, PageRequest visit, String name, String problem) {
        Texts texts = visit.texts();
        String guard = entrance.guard().valueFor(visit);
        SignInView view =
                new SignInView(
                        sheets.frame(texts.get("page.mine.heading"), "", visit),
                        sheets.site(texts),
                        Sheets.address(visit, "", ""),
                        Sheets.address(visit, "/link", ""),
                        name,
                        guard,
                        problem);
        return entrance.withGuard(sheets.page(status, "signIn", texts, view), guard, visit);
    }
}

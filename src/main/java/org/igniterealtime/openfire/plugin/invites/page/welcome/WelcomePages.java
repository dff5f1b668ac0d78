// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.welcome;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelves;
import org.igniterealtime.openfire.plugin.invites.page.notice.Notices;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** The pages for whoever has made an account in this browser, as HTML. */
public final class WelcomePages {

    private static final String ANOTHER = "another=yes";

    private final Templates templates;
    private final Frames frames;
    private final Notices notices;
    private final Site site;
    private final AppShelves shelves;

    public WelcomePages(
            Templates templates, Frames frames, Notices notices, Site site, AppShelves shelves) {
        this.templates = templates;
        this.frames = frames;
        this.notices = notices;
        this.site = site;
        this.shelves = shelves;
    }

    /**
     * The page after the form; while the account is still being made, one that comes back by
     * itself.
     */
    public Answer welcome(Made made, PageRequest visit) {
        if (!made.isDone()) {
            return notices.making(visit);
        }
        Texts texts = visit.texts();
        DoneView done =
                made.invite().kind() == Kind.RESET
                        ? newPassword(visit, made.address())
                        : newAccount(made.invite(), visit, made.address());
        return Answer.page(HttpServletResponse.SC_OK, templates.fill("page/done.jte", texts, done));
    }

    /** The page for whoever has made an account with an invite that makes more of them. */
    public Answer another(Made made, PageRequest visit) {
        Texts texts = visit.texts();
        AnotherView view =
                new AnotherView(
                        frames.frame(texts.get("page.another.heading"), visit.token(), visit),
                        made.address(),
                        visit.pageKeeping("welcome", "lang"),
                        "?" + visit.keepAfter(visit.token() + "&" + ANOTHER, "lang"));
        return Answer.page(
                HttpServletResponse.SC_OK, templates.fill("page/another.jte", texts, view));
    }

    /** Whether the visitor knows of the account, and wants one more. */
    public static boolean wantsAnother(PageRequest visit) {
        return visit.parameter("another").isPresent();
    }

    private DoneView newPassword(PageRequest visit, String address) {
        Texts texts = visit.texts();
        return new DoneView(
                frames.frameOfMoment(texts.get("page.done.reset.heading"), visit),
                texts.get("page.done.reset.lead"),
                address,
                "",
                Optional.empty(),
                site.webChat().orElse(""),
                "",
                "",
                List.of(),
                AppShelfView.EMPTY);
    }

    private DoneView newAccount(Invite invite, PageRequest visit, String address) {
        Texts texts = visit.texts();
        Optional<App> chosen = visit.parameter("app").flatMap(shelves::find);
        return new DoneView(
                frames.frameOfMoment(
                        texts.get("page.done.heading", texts.apart(site.name())), visit),
                texts.get("page.done.lead"),
                address,
                invite.inviter()
                        .map(
                                name ->
                                        texts.get(
                                                "page.done.contact",
                                                texts.apart(site.displayName(name))))
                        .orElse(""),
                invite.shownAs(),
                site.webChat().orElse(""),
                chosen.map(app -> texts.get("page.done.app", texts.apart(app.name())))
                        .orElseGet(() -> texts.get("page.done.apps")),
                chosen.map(app -> setup(app, texts))
                        .orElseGet(() -> texts.get("page.done.apps.text")),
                chosen.map(app -> shelves.card(app, texts)).stream().toList(),
                chosen.isPresent() ? AppShelfView.EMPTY : shelves.afterwards(visit));
    }

    private static String setup(App app, Texts texts) {
        return app.setup(texts.locale())
                .orElseGet(() -> texts.get("page.app.setup", texts.apart(app.name())));
    }
}

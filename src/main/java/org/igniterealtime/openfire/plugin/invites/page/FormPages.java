// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** The pages of the form as HTML. */
final class FormPages {

    private static final String ANOTHER = "another=yes";

    private final Templates templates;
    private final Pages pages;
    private final Site site;
    private final AppShelves shelves;

    FormPages(Templates templates, Pages pages, Site site, AppShelves shelves) {
        this.templates = templates;
        this.pages = pages;
        this.site = site;
        this.shelves = shelves;
    }

    /**
     * The form.
     *
     * @param entry what to show in it; the password is never shown again
     * @param guard what {@link CsrfCookie} wants back
     * @param ticket what {@link Ticket} wants back
     */
    String form(
            Invite invite,
            PageRequest visit,
            Entry entry,
            FormErrors errors,
            String guard,
            String ticket) {
        Texts texts = visit.texts();
        boolean reset = invite.kind() == Kind.RESET;
        Wording wording = new Wording(invite, texts, site, true);
        String here = query(invite, visit.keep("app"));
        FormView form =
                new FormView(
                        pages.frame(
                                texts.get(reset ? "page.reset.heading" : "page.form.heading"),
                                here,
                                visit),
                        reset ? "" : wording.invitation(),
                        invite.shownAs(),
                        reset ? wording.lead() : lead(invite, texts),
                        (visit.path().equals("/") ? visit.form() : "")
                                + ("?" + joined(here, visit.keep("lang"))),
                        reset ? "" : landing(invite, visit),
                        entry.name(),
                        invite.username().isPresent(),
                        texts.get(nameHint(invite)),
                        site.domain(),
                        site.settings().shortestPassword().get(),
                        texts.get(reset ? "page.form.submit.reset" : "page.form.submit"),
                        errors,
                        guard,
                        ticket,
                        reset ? Optional.of(wording.facts()) : Optional.empty());
        return templates.fill("page/form.jte", texts, form);
    }

    private static String query(Invite invite, String app) {
        return joined("t=" + invite.token(), app);
    }

    private static String joined(String query, String more) {
        return more.isEmpty() ? query : query + "&" + more;
    }

    private static String nameHint(Invite invite) {
        if (invite.kind() == Kind.RESET) {
            return "page.form.name.reset";
        }
        return invite.username().isPresent() ? "page.form.name.fixed" : "page.form.name.hint";
    }

    private String lead(Invite invite, Texts texts) {
        return invite.username().isPresent()
                ? texts.get("page.form.lead.named")
                : texts.get("page.form.lead", Wording.apart("@" + site.domain(), texts));
    }

    /** The invite's landing page, relative to the form. */
    static String landing(Invite invite, PageRequest visit) {
        return visit.landingPage() + "?" + joined(invite.token(), visit.keep("lang"));
    }

    /** The page after it; while the account is still being made, one that comes back by itself. */
    Answer welcome(Made made, PageRequest visit) {
        if (!made.isDone()) {
            return pages.making(visit);
        }
        Texts texts = visit.texts();
        DoneView done =
                made.invite().kind() == Kind.RESET
                        ? newPassword(visit, made.address())
                        : newAccount(made.invite(), visit, made.address());
        return Answer.page(HttpServletResponse.SC_OK, templates.fill("page/done.jte", texts, done));
    }

    /** The page for whoever has made an account with an invite that makes more of them. */
    Answer another(Made made, PageRequest visit) {
        Texts texts = visit.texts();
        String language = visit.keep("lang");
        AnotherView view =
                new AnotherView(
                        pages.frame(texts.get("page.another.heading"), visit.token(), visit),
                        made.address(),
                        visit.page("welcome") + (language.isEmpty() ? "" : "?" + language),
                        "?" + joined(visit.token() + "&" + ANOTHER, language));
        return Answer.page(
                HttpServletResponse.SC_OK, templates.fill("page/another.jte", texts, view));
    }

    /** Whether the visitor knows of the account, and wants one more. */
    static boolean wantsAnother(PageRequest visit) {
        return !visit.keep("another").isEmpty();
    }

    private DoneView newPassword(PageRequest visit, String address) {
        Texts texts = visit.texts();
        return new DoneView(
                pages.frameOfMoment(texts.get("page.done.reset.heading"), visit),
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
                pages.frameOfMoment(
                        texts.get("page.done.heading", Wording.apart(site.name(), texts)), visit),
                texts.get("page.done.lead"),
                address,
                invite.inviter()
                        .map(
                                name ->
                                        texts.get(
                                                "page.done.contact",
                                                Wording.apart(site.displayName(name), texts)))
                        .orElse(""),
                invite.shownAs(),
                site.webChat().orElse(""),
                chosen.map(app -> texts.get("page.done.app", Wording.apart(app.name(), texts)))
                        .orElseGet(() -> texts.get("page.done.apps")),
                chosen.map(app -> setup(app, texts))
                        .orElseGet(() -> texts.get("page.done.apps.text")),
                chosen.map(app -> shelves.card(app, texts)).stream().toList(),
                chosen.isPresent() ? AppShelfView.EMPTY : shelves.afterwards(visit));
    }

    private static String setup(App app, Texts texts) {
        return app.setup(texts.locale())
                .orElseGet(() -> texts.get("page.app.setup", Wording.apart(app.name(), texts)));
    }
}

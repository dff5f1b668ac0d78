// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.page.wording.Wording;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** The page with the form as HTML. */
public final class FormPages {

    private final Templates templates;
    private final Frames frames;
    private final Site site;

    public FormPages(Templates templates, Frames frames, Site site) {
        this.templates = templates;
        this.frames = frames;
        this.site = site;
    }

    /**
     * The form.
     *
     * @param entry what to show in it; the password is never shown again
     * @param guard what {@link CsrfCookie} wants back
     * @param ticket what {@link Ticket} wants back
     */
    byte[] form(
            Invite invite,
            PageRequest visit,
            Entry entry,
            FormErrors errors,
            String guard,
            String ticket) {
        Texts texts = visit.texts();
        boolean reset = invite.kind() == Kind.RESET;
        Wording wording = new Wording(invite, texts, site, true);
        String here = visit.keepAfter("t=" + invite.token(), "app");
        FormView form =
                new FormView(
                        frames.frame(
                                texts.get(reset ? "page.reset.heading" : "page.form.heading"),
                                here,
                                visit),
                        reset ? "" : wording.invitation(),
                        invite.shownAs(),
                        reset ? wording.lead() : lead(invite, texts),
                        (visit.path().equals("/") ? visit.form() : "")
                                + ("?" + visit.keepAfter(here, "lang")),
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

    private static String nameHint(Invite invite) {
        if (invite.kind() == Kind.RESET) {
            return "page.form.name.reset";
        }
        return invite.username().isPresent() ? "page.form.name.fixed" : "page.form.name.hint";
    }

    private String lead(Invite invite, Texts texts) {
        return invite.username().isPresent()
                ? texts.get("page.form.lead.named")
                : texts.get("page.form.lead", texts.apart("@" + site.domain()));
    }

    /** The invite's landing page, relative to the form. */
    static String landing(Invite invite, PageRequest visit) {
        return visit.landingPage() + "?" + visit.keepAfter(invite.token(), "lang");
    }
}

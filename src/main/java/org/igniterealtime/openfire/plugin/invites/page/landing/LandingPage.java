// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

import java.util.List;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelves;
import org.igniterealtime.openfire.plugin.invites.page.apps.InstallView;
import org.igniterealtime.openfire.plugin.invites.page.wording.Wording;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** The page of a live invite as HTML. */
public final class LandingPage {

    /** What the pages that are kept may take of the memory, in octets: some sixty of them. */
    private static final long KEPT = 8L * 1024 * 1024;

    private final DrawnPages drawn;
    private final Frames frames;
    private final Site site;
    private final AppShelves shelves;

    public LandingPage(Templates templates, Frames frames, Site site, AppShelves shelves) {
        this.drawn = new DrawnPages(templates, KEPT);
        this.frames = frames;
        this.site = site;
        this.shelves = shelves;
    }

    /**
     * The page.
     *
     * @param mayRegister whether the invite can make an account, here and now
     */
    Answer of(Invite invite, PageRequest visit, boolean mayRegister) {
        Texts texts = visit.texts();
        Wording wording = new Wording(invite, texts, site, mayRegister);
        ActionsView actions = actions(invite, visit, wording, mayRegister);
        String url = site.links().landingUrl(invite);
        List<InstallView> install =
                actions.hasForm()
                        ? shelves.recommended(visit, actions.uri()).stream().toList()
                        : List.of();
        LandingView landing =
                new LandingView(
                        frames.frame(wording.heading(), invite.token(), visit),
                        wording.lead(),
                        invite.shownAs(),
                        invite.greeting(),
                        actions,
                        install,
                        url,
                        new QrCode(url, texts.get("page.qr")),
                        wording.facts(),
                        install.isEmpty() ? wording.steps(actions.formFirst()) : List.of(),
                        shelf(visit, actions),
                        visit.platform().filter(Platform::isPhone).isPresent());
        return drawn.of(texts, landing);
    }

    private AppShelfView shelf(PageRequest visit, ActionsView actions) {
        return actions.hasForm()
                ? shelves.beforeSigningUp(visit, actions.uri(), actions.form())
                : shelves.afterwards(visit);
    }

    private ActionsView actions(
            Invite invite, PageRequest visit, Wording wording, boolean mayRegister) {
        String form = visit.form() + "?" + visit.keepAfter("t=" + invite.token(), "lang");
        boolean apple = visit.platform().filter(Platform::isApple).isPresent();
        return new ActionsView(
                wording.open(),
                site.links().xmppUri(invite),
                visit.texts().get(apple ? "page.get.error" : "page.open.hint"),
                wording.signUp(),
                mayRegister ? form : "",
                mayRegister && shelves.needForm(visit));
    }
}

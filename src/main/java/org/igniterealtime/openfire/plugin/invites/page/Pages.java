// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Duration;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;
import org.igniterealtime.openfire.plugin.invites.web.UsualAnswers;

/** The pages as HTML. */
final class Pages implements UsualAnswers {

    private static final int TOO_MANY_REQUESTS = 429;

    /** A query that is no invite: where a dead invite's page is in other languages. */
    private static final String GONE = "gone";

    private final Templates templates;
    private final Site site;
    private final AppShelves shelves;
    private final Frames frames;

    Pages(Templates templates, Site site, AppShelves shelves) {
        this.templates = templates;
        this.site = site;
        this.shelves = shelves;
        this.frames = new Frames(site);
    }

    @Override
    public String policy() {
        return frames.policy();
    }

    /**
     * The page of a live invite.
     *
     * @param mayRegister whether it can make an account, here and now
     */
    String landing(Invite invite, PageRequest visit, boolean mayRegister) {
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
                        frame(wording.heading(), invite.token(), visit),
                        wording.lead(),
                        invite.shownAs(),
                        actions,
                        install,
                        url,
                        QrCode.of(url, texts.get("page.qr")),
                        wording.facts(),
                        install.isEmpty() ? wording.steps(actions.formFirst()) : List.of(),
                        shelf(visit, actions),
                        visit.platform().filter(Platform::isPhone).isPresent());
        return templates.fill("page/landing.jte", texts, landing);
    }

    private AppShelfView shelf(PageRequest visit, ActionsView actions) {
        return actions.hasForm()
                ? shelves.beforeSigningUp(visit, actions.uri(), actions.form())
                : shelves.afterwards(visit);
    }

    private ActionsView actions(
            Invite invite, PageRequest visit, Wording wording, boolean mayRegister) {
        String language = visit.keep("lang");
        String form =
                visit.form()
                        + ("?t=" + invite.token())
                        + (language.isEmpty() ? "" : "&" + language);
        boolean apple = visit.platform().filter(Platform::isApple).isPresent();
        return new ActionsView(
                wording.open(),
                site.links().xmppUri(invite),
                visit.texts().get(apple ? "page.get.error" : "page.open.hint"),
                wording.signUp(),
                mayRegister ? form : "",
                mayRegister && shelves.needForm(visit));
    }

    /**
     * The page of what is no live invite. Nothing in it depends on what was asked for. Many who see
     * it have used their invite, and forgotten it: it leads on to signing in.
     */
    @Override
    public Answer gone(PageRequest visit) {
        Texts texts = visit.texts();
        NoticeView notice =
                new NoticeView(
                        frame(texts.get("page.gone.heading"), GONE, visit),
                        texts.get("page.gone.text"),
                        texts.get("page.gone.advice"),
                        site.webChat().orElse(""),
                        shelves.afterwards(visit));
        return Answer.pageForEverybody(
                HttpServletResponse.SC_NOT_FOUND, templates.fill("page/notice.jte", texts, notice));
    }

    /**
     * The page of an invite for one name which somebody else has got in the meantime. Neither
     * another try nor another name would help.
     */
    Answer nameInUse(int status, Invite invite, PageRequest visit) {
        Texts texts = visit.texts();
        String address = invite.username().orElseThrow() + "@" + site.domain();
        String whom = invite.inviter().map(site::displayName).orElseGet(site::name);
        return notice(
                status,
                frame(texts.get("page.inuse.heading"), invite.token(), visit),
                texts,
                texts.get("page.inuse.text", Wording.apart(address, texts)),
                texts.get(
                        invite.inviter().isPresent()
                                ? "page.inuse.advice.from"
                                : "page.inuse.advice",
                        Wording.apart(whom, texts)));
    }

    /** The page while an account is being made: it loads itself again. */
    Answer making(PageRequest visit) {
        Texts texts = visit.texts();
        return notice(
                        HttpServletResponse.SC_OK,
                        frameOfMoment(texts.get("page.unavailable.heading"), visit),
                        texts,
                        texts.get("page.making.text"),
                        texts.get("page.making.advice"))
                .with("Refresh", "2");
    }

    /** The page for somebody of whom nothing is known (any more): how to sign in. */
    Answer signIn(PageRequest visit) {
        Texts texts = visit.texts();
        String name = Wording.apart(site.name(), texts);
        NoticeView notice =
                new NoticeView(
                        frame(texts.get("page.information.heading"), "", visit),
                        texts.get("page.information.text", name),
                        texts.get("page.information.advice", name),
                        site.webChat().orElse(""),
                        shelves.afterwards(visit));
        return Answer.pageForEverybody(
                HttpServletResponse.SC_OK, templates.fill("page/notice.jte", texts, notice));
    }

    /** The page for somebody who has no invite yet; clients lead people to it. */
    Answer information(PageRequest visit) {
        Texts texts = visit.texts();
        String name = Wording.apart(site.name(), texts);
        return notice(
                HttpServletResponse.SC_OK,
                frame(texts.get("page.information.heading"), "", visit),
                texts,
                texts.get("page.information.text", name),
                texts.get("page.information.advice", name));
    }

    /** The page while the database does not answer. */
    @Override
    public Answer unavailable(PageRequest visit) {
        Texts texts = visit.texts();
        return notice(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                frameOfMoment(texts.get("page.unavailable.heading"), visit),
                texts,
                texts.get("page.unavailable.text"),
                texts.get("page.unavailable.advice"));
    }

    /** The page where accounts cannot be made at all. */
    Answer readOnly(PageRequest visit) {
        Texts texts = visit.texts();
        return notice(
                HttpServletResponse.SC_FORBIDDEN,
                frameOfMoment(texts.get("page.readonly.heading"), visit),
                texts,
                texts.get("page.readonly.text"),
                texts.get("page.readonly.advice", Wording.apart(site.name(), texts)));
    }

    /** The page for somebody who has to wait. */
    @Override
    public Answer tooMany(PageRequest visit, Duration wait) {
        Texts texts = visit.texts();
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return notice(
                        TOO_MANY_REQUESTS,
                        frameOfMoment(texts.get("page.wait.heading"), visit),
                        texts,
                        texts.get("page.wait.text"),
                        texts.get("page.wait.advice", (seconds + 59) / 60))
                .with("Retry-After", Long.toString(seconds));
    }

    /** See {@link Frames#frame}. */
    PageFrameView frame(String heading, String query, PageRequest visit) {
        return frames.frame(heading, query, visit);
    }

    /** See {@link Frames#frameOfMoment}. */
    PageFrameView frameOfMoment(String heading, PageRequest visit) {
        return frames.frameOfMoment(heading, visit);
    }

    private Answer notice(
            int status, PageFrameView frame, Texts texts, String text, String advice) {
        NoticeView notice = new NoticeView(frame, text, advice, "", AppShelfView.EMPTY);
        return Answer.pageForEverybody(status, templates.fill("page/notice.jte", texts, notice));
    }
}

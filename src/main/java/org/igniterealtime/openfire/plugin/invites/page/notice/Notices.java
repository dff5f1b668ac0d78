// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.notice;

import java.time.Duration;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.Waiting;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.mail.Letter;
import org.igniterealtime.openfire.plugin.invites.mail.Objections;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelves;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;
import org.igniterealtime.openfire.plugin.invites.web.UsualAnswers;

/** The pages that only say something, as HTML. */
public final class Notices implements UsualAnswers {

    private static final int TOO_MANY_REQUESTS = 429;

    /** A query that is no invite: where a dead invite's page is in other languages. */
    private static final String GONE = "gone";

    private final Templates templates;
    private final Site site;
    private final AppShelves shelves;
    private final Frames frames;

    public Notices(Templates templates, Frames frames, Site site, AppShelves shelves) {
        this.templates = templates;
        this.site = site;
        this.shelves = shelves;
        this.frames = frames;
    }

    @Override
    public String policy() {
        return frames.policy();
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
                        frames.frame(texts.get("page.gone.heading"), GONE, visit),
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
    public Answer nameInUse(int status, Invite invite, PageRequest visit) {
        Texts texts = visit.texts();
        String address = invite.username().orElseThrow() + "@" + site.domain();
        String whom = invite.inviter().map(site::displayName).orElseGet(site::name);
        return notice(
                status,
                frames.frame(texts.get("page.inuse.heading"), invite.token(), visit),
                texts,
                texts.get("page.inuse.text", texts.apart(address)),
                texts.get(
                        invite.inviter().isPresent()
                                ? "page.inuse.advice.from"
                                : "page.inuse.advice",
                        texts.apart(whom)));
    }

    /** The page while an account is being made: it loads itself again. */
    public Answer making(PageRequest visit) {
        Texts texts = visit.texts();
        return notice(
                        HttpServletResponse.SC_OK,
                        frames.frameOfMoment(texts.get("page.unavailable.heading"), visit),
                        texts,
                        texts.get("page.making.text"),
                        texts.get("page.making.advice"))
                .with("Refresh", "2");
    }

    /** The page for somebody of whom nothing is known (any more): how to sign in. */
    public Answer signIn(PageRequest visit) {
        Texts texts = visit.texts();
        String name = texts.apart(site.name());
        NoticeView notice =
                new NoticeView(
                        frames.frame(texts.get("page.information.heading"), "", visit),
                        texts.get("page.information.text", name),
                        texts.get("page.information.advice", name),
                        site.webChat().orElse(""),
                        shelves.afterwards(visit));
        return Answer.pageForEverybody(
                HttpServletResponse.SC_OK, templates.fill("page/notice.jte", texts, notice));
    }

    /** The page for somebody who has no invite yet; clients lead people to it. */
    public Answer information(PageRequest visit) {
        Texts texts = visit.texts();
        String name = texts.apart(site.name());
        return notice(
                HttpServletResponse.SC_OK,
                frames.frame(texts.get("page.information.heading"), "", visit),
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
                frames.frameOfMoment(texts.get("page.unavailable.heading"), visit),
                texts,
                texts.get("page.unavailable.text"),
                texts.get("page.unavailable.advice"));
    }

    /** The page where accounts cannot be made at all. */
    public Answer readOnly(PageRequest visit) {
        Texts texts = visit.texts();
        return notice(
                HttpServletResponse.SC_FORBIDDEN,
                frames.frameOfMoment(texts.get("page.readonly.heading"), visit),
                texts,
                texts.get("page.readonly.text"),
                texts.get("page.readonly.advice", texts.apart(site.name())));
    }

    /** The page for somebody who has to wait. */
    @Override
    public Answer tooMany(PageRequest visit, Duration wait) {
        Texts texts = visit.texts();
        return notice(
                        TOO_MANY_REQUESTS,
                        frames.frameOfMoment(texts.get("page.wait.heading"), visit),
                        texts,
                        texts.get("page.wait.text"),
                        texts.get("page.wait.advice", Waiting.minutes(wait)))
                .with("Retry-After", Long.toString(Waiting.seconds(wait)));
    }

    /** The page on which whoever got a mail says that it was not for them. */
    Answer notForMe(PageRequest visit, Letter letter) {
        Texts texts = visit.texts();
        String query = "t=" + visit.token();
        NotForMeView view =
                new NotForMeView(
                        frames.frameOfMoment(texts.get("page.notForMe.heading"), visit),
                        texts.get(
                                letter.address().isPresent()
                                        ? "page.notForMe.text"
                                        : "page.notForMe.text.deleted",
                                texts.apart(site.name())),
                        visit.page(Objections.PATH) + "?" + query);
        return Answer.page(
                HttpServletResponse.SC_OK, templates.fill("page/notForMe.jte", texts, view));
    }

    /** The page after that; no promise to an address that is known no more. */
    Answer thanks(PageRequest visit, Letter letter) {
        Texts texts = visit.texts();
        return notice(
                HttpServletResponse.SC_OK,
                frames.frameOfMoment(texts.get("page.notForMe.thanks"), visit),
                texts,
                texts.get(
                        letter.address().isPresent()
                                ? "page.notForMe.done"
                                : "page.notForMe.done.deleted",
                        texts.apart(site.name())),
                texts.get("page.notForMe.close"));
    }

    private Answer notice(
            int status, PageFrameView frame, Texts texts, String text, String advice) {
        NoticeView notice = new NoticeView(frame, text, advice, "", AppShelfView.EMPTY);
        return Answer.pageForEverybody(status, templates.fill("page/notice.jte", texts, notice));
    }
}

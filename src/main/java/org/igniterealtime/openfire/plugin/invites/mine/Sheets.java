// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.time.Duration;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.http.Waiting;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Frames;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;
import org.igniterealtime.openfire.plugin.invites.web.UsualAnswers;

/** The pages as HTML, and their addresses. */
final class Sheets implements UsualAnswers {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Templates templates;
    private final Site site;
    private final Frames frames;

    Sheets(Templates templates, Site site) {
        this.templates = templates;
        this.site = site;
        this.frames = new Frames(site);
    }

    @Override
    public String policy() {
        return frames.policy();
    }

    /**
     * A page of this door.
     *
     * @param name of its template
     */
    Answer page(int status, String name, Texts texts, Object view) {
        return Answer.page(status, templates.fill("mine/" + name + ".jte", texts, view));
    }

    /**
     * What is around a page that can be had again.
     *
     * @param query the query that leads to it, without a language
     */
    PageFrameView frame(String heading, String query, PageRequest visit) {
        return frames.frame(heading, query, visit);
    }

    /** The address of a page of this door, relative to this page; in the language of this page. */
    static String address(PageRequest visit, String below, String query) {
        String language = visit.keep("lang");
        String all = query + (query.isEmpty() || language.isEmpty() ? "" : "&") + language;
        return visit.page("mine" + below) + (all.isEmpty() ? "" : "?" + all);
    }

    /** On to a page of this door. */
    static Answer go(PageRequest visit, String below, String query) {
        return Answer.empty(HttpServletResponse.SC_SEE_OTHER)
                .with("Location", address(visit, below, query));
    }

    /** What the server calls itself. */
    String site(Texts texts) {
        return texts.apart(site.name());
    }

    /**
     * A page that only says something.
     *
     * @param next what the link says that leads on; empty for none
     * @param address where it leads
     */
    private Answer notice(
            int status,
            PageRequest visit,
            String heading,
            String text,
            String next,
            String address) {
        NoticeView view = new NoticeView(frames.frameOfMoment(heading, visit), text, next, address);
        return page(status, "notice", visit.texts(), view);
    }

    /** The same, leading back to the list. */
    private Answer back(int status, PageRequest visit, String heading, String text) {
        return notice(
                status,
                visit,
                heading,
                text,
                visit.texts().get("page.mine.back"),
                address(visit, "", ""));
    }

    @Override
    public Answer gone(PageRequest visit) {
        Texts texts = visit.texts();
        return back(
                HttpServletResponse.SC_NOT_FOUND,
                visit,
                texts.get("page.mine.gone.heading"),
                texts.get("page.mine.gone.text"));
    }

    /** A form came without what shows that this browser has sent it. */
    Answer foreign(PageRequest visit) {
        Texts texts = visit.texts();
        return back(
                HttpServletResponse.SC_FORBIDDEN,
                visit,
                texts.get("page.mine.heading"),
                texts.get("page.mine.foreign"));
    }

    /** What everybody is told who has asked for a link. */
    Answer linkSent(PageRequest visit) {
        Texts texts = visit.texts();
        return back(
                HttpServletResponse.SC_OK,
                visit,
                texts.get("page.mine.link.sent.heading"),
                texts.get("page.mine.link.sent"));
    }

    /** A link signs nobody in, for whatever reason. */
    Answer deadLink(PageRequest visit) {
        Texts texts = visit.texts();
        return back(
                HttpServletResponse.SC_NOT_FOUND,
                visit,
                texts.get("page.mine.link.dead.heading"),
                texts.get("page.mine.link.dead"));
    }

    /** It is not for this connection: where to go. */
    Answer insecure(PageRequest visit) {
        Texts texts = visit.texts();
        String page = site.links().landingPage() + "/mine";
        boolean secure = page.startsWith("https:");
        return notice(
                HttpServletResponse.SC_FORBIDDEN,
                visit,
                texts.get("page.mine.insecure.heading"),
                texts.get(secure ? "page.mine.insecure" : "page.mine.insecure.none"),
                secure ? page : "",
                secure ? page : "");
    }

    @Override
    public Answer unavailable(PageRequest visit) {
        Texts texts = visit.texts();
        return notice(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                visit,
                texts.get("page.unavailable.heading"),
                texts.get("page.unavailable.advice"),
                "",
                "");
    }

    @Override
    public Answer tooMany(PageRequest visit, Duration wait) {
        Texts texts = visit.texts();
        return notice(
                        TOO_MANY_REQUESTS,
                        visit,
                        texts.get("page.wait.heading"),
                        texts.get("page.wait.advice", Waiting.minutes(wait)),
                        "",
                        "")
                .with("Retry-After", Long.toString(Waiting.seconds(wait)));
    }
}

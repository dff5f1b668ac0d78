package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Duration;
import java.time.Instant;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** The pages as HTML. */
final class Pages {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Templates templates;
    private final Assets assets = new Assets();
    private final Site site;
    private final AppShelves shelves;

    Pages(Templates templates, Site site, AppShelves shelves) {
        this.templates = templates;
        this.site = site;
        this.shelves = shelves;
    }

    /** The value of the header Content-Security-Policy. */
    String policy() {
        return assets.policy();
    }

    /**
     * The page of a live invite.
     *
     * @param mayRegister whether it can make an account, here and now
     */
    String landing(Invite invite, Visit visit, boolean mayRegister) {
        Texts texts = visit.texts();
        Wording wording = new Wording(invite, texts, site, mayRegister);
        Actions actions = actions(invite, visit, wording, mayRegister);
        String url = site.links().landingUrl(invite);
        Landing landing =
                new Landing(
                        frame(wording.heading(), invite.token(), texts),
                        wording.lead(),
                        actions,
                        url,
                        QrCode.of(url, texts.get("page.qr")),
                        wording.facts(),
                        Instant.ofEpochMilli(invite.expires()),
                        texts.moment(invite.expires()),
                        invite.usesAllowed() == 1,
                        wording.steps(actions.formFirst()),
                        mayRegister
                                ? shelves.beforeSigningUp(visit, actions.uri(), actions.form())
                                : AppShelf.EMPTY);
        return templates.fill("page/landing.jte", texts, landing);
    }

    private Actions actions(Invite invite, Visit visit, Wording wording, boolean mayRegister) {
        boolean reset = invite.kind() == Kind.RESET;
        String language = visit.keep("lang");
        String form =
                visit.form()
                        + ("?t=" + invite.token())
                        + (language.isEmpty() ? "" : "&" + language);
        return new Actions(
                wording.open(),
                site.links().xmppUri(invite),
                wording.signUp(),
                mayRegister || reset ? form : "",
                reset || (mayRegister && shelves.needForm(visit)));
    }

    /** The page of what is no live invite. Nothing in it depends on what was asked for. */
    Answer gone(Texts texts) {
        return notice(
                HttpServletResponse.SC_NOT_FOUND,
                texts,
                texts.get("page.gone.heading"),
                texts.get("page.gone.text"),
                texts.get("page.gone.advice"));
    }

    /** The page for somebody who has no invite yet: a client that registers shows the way here. */
    Answer start(Texts texts) {
        String site = Wording.apart(this.site.name(), texts);
        return notice(
                HttpServletResponse.SC_OK,
                texts,
                texts.get("page.start.heading", site),
                texts.get("page.start.text", site),
                texts.get("page.start.advice", site));
    }

    /** The page while the database does not answer. */
    Answer unavailable(Texts texts) {
        return notice(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                texts,
                texts.get("page.unavailable.heading"),
                texts.get("page.unavailable.text"),
                texts.get("page.unavailable.advice"));
    }

    /** The page where accounts cannot be made at all. */
    Answer readOnly(Texts texts) {
        return notice(
                HttpServletResponse.SC_FORBIDDEN,
                texts,
                texts.get("page.readonly.heading"),
                texts.get("page.readonly.text"),
                texts.get("page.readonly.advice", Wording.apart(site.name(), texts)));
    }

    /** The page for somebody who has to wait. */
    Answer tooMany(Texts texts, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return notice(
                        TOO_MANY_REQUESTS,
                        texts,
                        texts.get("page.wait.heading"),
                        texts.get("page.wait.text"),
                        texts.get("page.wait.advice", (seconds + 59) / 60))
                .with("Retry-After", Long.toString(seconds));
    }

    /**
     * What is around a page.
     *
     * @param query the query that leads to it, without a language
     */
    Frame frame(String heading, String query, Texts texts) {
        return new Frame(
                heading,
                site.name(),
                assets.style(),
                assets.script(),
                LanguageLink.to(query, texts));
    }

    private Answer notice(int status, Texts texts, String heading, String text, String advice) {
        Notice notice = new Notice(frame(heading, "", texts), text, advice);
        return Answer.page(status, templates.fill("page/notice.jte", texts, notice));
    }
}

package org.igniterealtime.openfire.plugin.invites.page;

import java.time.Instant;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** The pages as HTML. */
final class Pages {

    private final Templates templates;
    private final Assets assets;
    private final InviteLinks links;
    private final Supplier<String> site;
    private final String domain;

    /**
     * @param site what this server calls itself
     * @param domain the XMPP domain
     */
    Pages(
            Templates templates,
            Assets assets,
            InviteLinks links,
            Supplier<String> site,
            String domain) {
        this.templates = templates;
        this.assets = assets;
        this.links = links;
        this.site = site;
        this.domain = domain;
    }

    /** The page of a live invite. */
    String landing(Invite invite, Texts texts) {
        Wording wording = new Wording(invite, texts, site.get(), domain);
        String url = links.landingUrl(invite);
        Landing landing =
                new Landing(
                        frame(wording.heading(), invite.token(), texts),
                        wording.lead(),
                        wording.open(),
                        links.xmppUri(invite),
                        url,
                        QrCode.of(url, texts.get("page.qr")),
                        wording.facts(),
                        Instant.ofEpochMilli(invite.expires()),
                        texts.moment(invite.expires()),
                        invite.usesAllowed() == 1,
                        wording.steps());
        return templates.fill("page/landing.jte", texts, landing);
    }

    /** The page of what is no live invite. Nothing in it depends on what was asked for. */
    String gone(Texts texts) {
        return notice(
                texts,
                texts.get("page.gone.heading"),
                texts.get("page.gone.text"),
                texts.get("page.gone.advice"));
    }

    /** The page while the database does not answer. */
    String unavailable(Texts texts) {
        return notice(
                texts,
                texts.get("page.unavailable.heading"),
                texts.get("page.unavailable.text"),
                texts.get("page.unavailable.advice"));
    }

    private String notice(Texts texts, String heading, String text, String advice) {
        return templates.fill(
                "page/notice.jte", texts, new Notice(frame(heading, "", texts), text, advice));
    }

    private Frame frame(String heading, String query, Texts texts) {
        return new Frame(
                heading,
                site.get(),
                assets.style(),
                assets.script(),
                LanguageLink.to(query, texts));
    }
}

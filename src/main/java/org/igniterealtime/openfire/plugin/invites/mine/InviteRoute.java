// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.signin.Session;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** One of one's invites: its link, and all ways to hand it on; who came; withdrawing it. */
final class InviteRoute extends MineRoute {

    private final OwnInvites own;
    private final Site site;
    private final Sheets sheets;

    InviteRoute(Entrance entrance, OwnInvites own, Site site, Sheets sheets) {
        super(entrance, sheets);
        this.own = own;
        this.site = site;
        this.sheets = sheets;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    Answer shown(PageRequest visit, Session session) {
        return own.find(session.username(), visit.parameter("id").orElse(""))
                .map(found -> page(found, visit, session))
                .orElseGet(() -> sheets.gone(visit));
    }

    private Answer page(OwnInvites.Own found, PageRequest visit, Session session) {
        Texts texts = visit.texts();
        Invite invite = found.invite();
        InviteRowView row = InviteRowView.of(found, visit);
        Optional<String> shown = site.links().shown(invite, found.state());
        String link = shown.orElse("");
        String text =
                texts.get(
                        "page.mine.message",
                        texts.apart(site.displayName(session.username())),
                        texts.apart(site.name()));
        InviteView view =
                new InviteView(
                        sheets.frame(row.title(), "id=" + invite.id(), visit),
                        Sheets.address(visit, "", ""),
                        row,
                        link,
                        shown.map(url -> new QrCode(url, texts.get("page.mine.qr"))),
                        text,
                        "mailto:?subject="
                                + encoded(text)
                                + "&body="
                                + encoded(text + "\r\n" + link),
                        invite.greeting(),
                        Sheets.address(visit, "/revoke", "id=" + invite.id()),
                        session.guard());
        return sheets.page(HttpServletResponse.SC_OK, "invite", texts, view);
    }

    /** RFC 6068, section 2: as in any URI, with %20 for a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

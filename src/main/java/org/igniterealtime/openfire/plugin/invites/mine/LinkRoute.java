// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.signin.SignInLinks;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/**
 * Signing in by a link in the chat. A form without a token asks for one; with it, this is where the
 * link leads. Opening it only shows a button, since chat apps fetch links by themselves.
 */
final class LinkRoute extends MineRoute {

    private final Entrance entrance;
    private final SignInLinks links;
    private final AttemptLimit attempts;
    private final Sheets sheets;

    LinkRoute(Entrance entrance, SignInLinks links, AttemptLimit attempts, Sheets sheets) {
        super(entrance, sheets);
        this.entrance = entrance;
        this.links = links;
        this.attempts = attempts;
        this.sheets = sheets;
    }

    @Override
    boolean isForStrangers() {
        return true;
    }

    @Override
    Answer stranger(PageRequest visit) {
        Optional<String> token = visit.parameter("t");
        if (token.isEmpty()) {
            return sheets.linkSent(visit);
        }
        return entrance.guard()
                .fingerprint(visit)
                .flatMap(browser -> links.user(token.get(), browser))
                .map(name -> button(visit, name, token.get()))
                .orElseGet(() -> sheets.deadLink(visit));
    }

    private Answer button(PageRequest visit, String name, String token) {
        Texts texts = visit.texts();
        LinkView view =
                new LinkView(
                        sheets.frame(texts.get("page.sign.in"), "t=" + token, visit),
                        entrance.address(name),
                        Sheets.address(visit, "/link", "t=" + token),
                        entrance.guard().valueFor(visit));
        return sheets.page(HttpServletResponse.SC_OK, "link", texts, view);
    }

    @Override
    Answer strangers(PageRequest visit, FormText form) {
        if (!entrance.guard().accepts(visit, form.get("guard"))) {
            return sheets.foreign(visit);
        }
        String browser = entrance.guard().fingerprint(visit).orElseThrow();
        Optional<String> token = visit.parameter("t");
        if (token.isPresent()) {
            return links.enter(token.get(), browser)
                    .map(session -> entrance.enter(session, visit))
                    .orElseGet(() -> sheets.deadLink(visit));
        }
        Optional<Duration> wait = attempts.tryLink(visit.address());
        if (wait.isPresent()) {
            return sheets.tooMany(visit, wait.get());
        }
        links.ask(form.text("username"), browser);
        return Sheets.go(visit, "/link", "");
    }

    /** A form of this browser from before somebody signed in. */
    @Override
    Answer foreign(PageRequest visit, FormText form) {
        return Sheets.go(visit, "", "");
    }
}

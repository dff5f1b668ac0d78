// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.look.Logos;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;
import org.igniterealtime.openfire.plugin.invites.web.Route;

/** The logo, for whoever sees a page or shows a link. */
final class LogoRoute implements Route {

    private final Logos logos;

    LogoRoute(Logos logos) {
        this.logos = logos;
    }

    @Override
    public boolean isForEverybody() {
        return true;
    }

    @Override
    public boolean asksDatabase(PageRequest visit) {
        return !logos.isAtHand();
    }

    @Override
    public Answer answer(PageRequest visit) {
        return logos.octets()
                .map(octets -> answer(octets, "\"" + logos.fingerprint().orElse("") + "\"", visit))
                .orElseGet(() -> Answer.empty(HttpServletResponse.SC_NOT_FOUND));
    }

    private static Answer answer(byte[] octets, String tag, PageRequest visit) {
        Answer answer =
                visit.knows(tag)
                        ? Answer.empty(HttpServletResponse.SC_NOT_MODIFIED)
                        : Answer.octets("image/png", octets);
        return answer.with("ETag", tag).with("Cache-Control", "public, max-age=300");
    }
}

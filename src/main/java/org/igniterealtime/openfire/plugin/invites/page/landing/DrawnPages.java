// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;

/**
 * Draws pages, and keeps those that were asked for last: a code and a compressed page take many
 * times what all else takes. Everything that stands on a page is in its view, and a kept page is
 * known by its language and the whole view; so it is the one that would be drawn now. Whether the
 * invite is alive is asked before, each time anew.
 */
final class DrawnPages {

    private static final String TEMPLATE = "page/landing.jte";

    /** What a kept page takes, in its lengths: itself, compressed, and the texts of its view. */
    private static final int COPIES = 3;

    private record Key(Locale language, LandingView view) {

        /** Of what most pages differ in: the whole view would take long. */
        @Override
        public int hashCode() {
            return Objects.hash(language, view.url(), view.shelf().platform());
        }
    }

    private final Templates templates;
    private final long most;

    /** The one that was asked for last comes last. */
    private final Map<Key, Answer> pages = new LinkedHashMap<>(16, 0.75f, true);

    private long octets;

    /**
     * @param most how many octets of memory the kept pages take, at most
     */
    DrawnPages(Templates templates, long most) {
        this.templates = templates;
        this.most = most;
    }

    /** The page, drawn now or before. */
    Answer of(Texts texts, LandingView view) {
        Key key = new Key(texts.locale(), view);
        return kept(key).orElseGet(() -> keep(key, draw(texts, view)));
    }

    private Answer draw(Texts texts, LandingView view) {
        return Answer.pageForEverybody(
                HttpServletResponse.SC_OK, templates.fill(TEMPLATE, texts, view));
    }

    private synchronized Optional<Answer> kept(Key key) {
        return Optional.ofNullable(pages.get(key));
    }

    private synchronized Answer keep(Key key, Answer page) {
        if (pages.putIfAbsent(key, page) == null) {
            octets += size(page);
        }
        Iterator<Answer> oldest = pages.values().iterator();
        while (octets > most) {
            octets -= size(oldest.next());
            oldest.remove();
        }
        return page;
    }

    private static long size(Answer page) {
        return (long) COPIES * page.length();
    }

    /** How many are kept. */
    synchronized int count() {
        return pages.size();
    }
}

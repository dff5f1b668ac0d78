// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.List;
import java.util.function.Supplier;

/** What is around every page, as it is to look now. */
public final class Frames {

    private final Site site;
    private final Supplier<Assets> assets;

    public Frames(Site site) {
        this.site = site;
        this.assets = Assets.following(site.settings().accentColour()::get);
    }

    /** The value of the header Content-Security-Policy. */
    public String policy() {
        return assets.get().policy();
    }

    /**
     * What is around a page.
     *
     * @param query the query that leads to it, without a language
     */
    public PageFrameView frame(String heading, String query, PageRequest visit) {
        return frame(heading, LanguageLinkView.to(query, visit.texts()), visit);
    }

    /** The same for a page that has no address to come back to, and so no menu of languages. */
    public PageFrameView frameOfMoment(String heading, PageRequest visit) {
        return frame(heading, List.of(), visit);
    }

    private PageFrameView frame(
            String heading, List<LanguageLinkView> languages, PageRequest visit) {
        return new PageFrameView(
                heading,
                site.name(),
                LookView.of(site, assets.get(), visit),
                languages,
                site.notices(visit.texts()));
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.List;
import java.util.Locale;

/**
 * What is around every page.
 *
 * @param heading what the page is about, in a few words
 * @param site what this server calls itself
 * @param look how all pages look
 * @param languages the same page in every language, the present one among them; empty where the
 *     page cannot be had again
 * @param links who runs the server, and what they have to say; may be empty
 */
public record PageFrameView(
        String heading,
        String site,
        LookView look,
        List<LanguageLinkView> languages,
        List<FooterLinkView> links) {

    /** What the present language calls itself. */
    public String languageName() {
        return languages.stream()
                .filter(LanguageLinkView::current)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The first letter of the site's name, for the tile beside it. */
    public String initial() {
        return site.substring(0, site.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}

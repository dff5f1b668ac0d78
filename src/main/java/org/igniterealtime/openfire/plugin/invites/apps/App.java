// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chat app. May be as somebody typed it; those of a list have passed {@link AppRules}.
 *
 * @param id lower-case letters, digits and dashes; no two apps have the same
 * @param name what it is called, 1 to 60 characters
 * @param platforms where it runs; at least one
 * @param color of its tile, {@code #rrggbb}
 * @param opensInvites whether it makes an account from an {@code xmpp:} URI with a token (XEP-0445)
 * @param links where to get it, the best first; at least one
 * @param setup what to do with it when the account is there already, by language (BCP 47); empty
 *     where the general words will do
 */
public record App(
        String id,
        String name,
        Set<Platform> platforms,
        String color,
        boolean opensInvites,
        List<AppLink> links,
        Map<String, String> setup) {

    /** For an app that has none of its own. */
    public static final String USUAL_COLOR = "#5b6770";

    /** Whether somebody on this platform can use it there. */
    public boolean runsOn(Platform platform) {
        return platforms.contains(platform)
                || (platform.isDesktop() && platforms.contains(Platform.WEB));
    }

    /** As JSON in one line. */
    public String text() {
        return AppWriter.text(this);
    }

    /** What to do with it, in this language or else in English, where it has words of its own. */
    public Optional<String> setup(Locale locale) {
        return Optional.ofNullable(setup.get(locale.toLanguageTag()))
                .or(() -> Optional.ofNullable(setup.get(locale.getLanguage())))
                .or(() -> Optional.ofNullable(setup.get(Locale.ENGLISH.getLanguage())));
    }
}

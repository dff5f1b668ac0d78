// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.apps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.AppLink;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.apps.Tile;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * One app on a page. What it says is worked out when it is printed, so that two cards can be
 * compared without.
 *
 * @param app which one
 * @param texts the language of the page
 * @param invite the {@code xmpp:} URI of the invite that is still to be redeemed; empty for
 *     somebody who has an account
 * @param signUp where to sign up, relative to the page; the app's id is appended
 */
public record AppCardView(App app, Texts texts, Optional<String> invite, String signUp) {

    public String name() {
        return app.name();
    }

    /** Where it runs, to be read. */
    public String platforms() {
        return app.platforms().stream()
                .sorted()
                .map(platform -> name(platform, texts))
                .collect(Collectors.joining(" · "));
    }

    /** What a platform is called. */
    static String name(Platform platform, Texts texts) {
        return texts.get("page.platform." + platform.key());
    }

    /** What stands for its logo. */
    public Tile tile() {
        return Tile.of(app);
    }

    /** Whether the invite can be opened in it. */
    public boolean opens() {
        return app.opensInvites() && invite.isPresent();
    }

    /** Where to sign up before using it, relative to the page; empty when there is no need. */
    public String form() {
        return app.opensInvites() || invite.isEmpty() ? "" : signUp + "&app=" + app.id();
    }

    /** Where to get it. */
    public List<AppLinkView> links() {
        return app.links().stream().map(this::link).toList();
    }

    private AppLinkView link(AppLink link) {
        boolean site = link.text().isEmpty();
        return new AppLinkView(
                site ? texts.get("page.app.website") : link.text(),
                site ? texts.get("page.get.site") : texts.get("page.get", link.text()),
                invite.map(link::carrying).orElse(link.url()),
                link.referrer() && invite.isPresent());
    }
}

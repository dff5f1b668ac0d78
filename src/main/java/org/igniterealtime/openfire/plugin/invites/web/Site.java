// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The server that people are invited to.
 *
 * @param domain the XMPP domain
 * @param people who is called what there
 */
public record Site(InviteLinks links, Settings settings, String domain, People people) {

    /** What it calls itself. */
    public String name() {
        return settings.siteName().get();
    }

    /** What a user of it wants to be called; the user name if there is nothing better. */
    public String displayName(String username) {
        return people.displayName(username);
    }

    /** Who runs it, and what they have to say. */
    public List<FooterLinkView> notices(Texts texts) {
        return Stream.of(
                        notice(settings.imprintUrl(), texts.get("page.imprint")),
                        notice(settings.privacyUrl(), texts.get("page.privacy")),
                        notice(settings.termsUrl(), texts.get("page.terms")),
                        notice(settings.contactUrl(), texts.get("page.contact")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FooterLinkView> notice(Setting<String> address, String text) {
        return Optional.of(address.get())
                .filter(url -> !url.isEmpty())
                .map(url -> new FooterLinkView(text, url));
    }

    /** The fingerprint of its logo; empty while it has none. */
    public Optional<String> logo() {
        return Optional.of(settings.logo().get()).filter(hash -> !hash.isEmpty());
    }

    /** Where to chat in a browser. */
    public Optional<String> webChat() {
        return Optional.of(settings.webChatUrl().get()).filter(url -> !url.isEmpty());
    }
}

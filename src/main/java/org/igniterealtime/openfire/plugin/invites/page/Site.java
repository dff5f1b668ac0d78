// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/**
 * The server that people are invited to.
 *
 * @param domain the XMPP domain
 * @param people who is called what there
 */
public record Site(InviteLinks links, Settings settings, String domain, People people) {

    /** What it calls itself. */
    String name() {
        return settings.siteName().get();
    }

    /** What a user of it wants to be called; the user name if there is nothing better. */
    String displayName(String username) {
        return people.displayName(username);
    }

    /** Where to chat in a browser. */
    Optional<String> webChat() {
        return Optional.of(settings.webChatUrl().get()).filter(url -> !url.isEmpty());
    }
}

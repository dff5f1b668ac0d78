// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** The one line that a start leaves in the server's log: what runs, where, and for whom. */
final class StartLine {

    private StartLine() {}

    /** Nothing in it is secret: the addresses are those that every invitee sees. */
    static String of(String version, InviteLinks links, Settings settings) {
        return String.format(
                "Invites %s has started. API: %s, pages: %s, registration: %s",
                version,
                links.apiUrl(),
                links.landingPage(),
                settings.inviteOnly().get() ? "invite-only" : "as Openfire's settings say");
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.List;

/** The names that nobody gets by an invite unless an administrator says otherwise. */
final class ReservedNames {

    static final List<String> USUAL =
            List.of(
                    "abuse",
                    "admin",
                    "administrator",
                    "all",
                    "anonymous",
                    "billing",
                    "contact",
                    "daemon",
                    "everybody",
                    "everyone",
                    "guest",
                    "help",
                    "helpdesk",
                    "hostmaster",
                    "info",
                    "jabber",
                    "mailer-daemon",
                    "moderator",
                    "nobody",
                    "none",
                    "noreply",
                    "null",
                    "official",
                    "openfire",
                    "operator",
                    "owner",
                    "postmaster",
                    "root",
                    "security",
                    "server",
                    "service",
                    "staff",
                    "support",
                    "sysadmin",
                    "sysop",
                    "system",
                    "undefined",
                    "webmaster",
                    "xmpp");

    private ReservedNames() {}
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.List;

/**
 * The names that nobody gets by an invite unless an administrator says otherwise: those of people
 * who run a server (RFC 2142), and those that are meant for nobody in particular.
 */
final class ReservedNames {

    static final List<String> USUAL =
            List.of(
                    "abuse",
                    "admin",
                    "administrator",
                    "administrators",
                    "admins",
                    "all",
                    "anonymous",
                    "billing",
                    "contact",
                    "daemon",
                    "everybody",
                    "everyone",
                    "ftp",
                    "guest",
                    "help",
                    "helpdesk",
                    "hostmaster",
                    "info",
                    "jabber",
                    "localhost",
                    "mail",
                    "mailer-daemon",
                    "moderator",
                    "moderators",
                    "news",
                    "nobody",
                    "noc",
                    "none",
                    "noreply",
                    "null",
                    "official",
                    "openfire",
                    "operator",
                    "operators",
                    "owner",
                    "owners",
                    "postmaster",
                    "root",
                    "sales",
                    "security",
                    "server",
                    "service",
                    "staff",
                    "support",
                    "sysadmin",
                    "sysop",
                    "system",
                    "undefined",
                    "usenet",
                    "uucp",
                    "webmaster",
                    "www",
                    "xmpp");

    private ReservedNames() {}
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cli;

/** The help: it fits a screen of 24 lines. */
final class Usage {

    static final String TEXT =
            """
            Usage: java -jar plugins/invites.jar COMMAND [OPTION]...

              key create NAME     make an API key, and print it
                  --scope SCOPE     what it may do (invites:create); may be repeated
                  --per-day N       invites it may make in a day (UTC)
                  --uses N          people per invite; --lifetime 3d  the longest life
                  --group NAME      a group that newcomers may join; may be repeated
                  --inviters        it may name inviters
                  --expires 90d     when it ends by itself
              key list            the keys that work
              key delete ID       revoke a key; --invites  and its open invites
              key hash [NAME]     read a key from standard input, print its line
                  of plugin.invites.provisionedKeys; --scope SCOPE, --imported
              invite create       make an invite, and print its link
                  --user NAME  --uses N  --lifetime 3d  --group NAME  --inviter NAME
                  --greeting TEXT --note TEXT
              invite list         the newest invites; --state live, --limit 50
              invite revoke ID

              --json              print the server's answer as it is
              --home DIR          Openfire's folder, when the jar is not in its plugins
              --url URL           another server; the key is read from INVITES_KEY
            Times are like 30m, 12h, 3d, 2w. Exit codes: 0, 1 refused, 2 usage.
            """;

    private Usage() {}
}

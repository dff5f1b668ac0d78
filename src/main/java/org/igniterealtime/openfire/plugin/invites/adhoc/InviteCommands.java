// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.OwnInvites;
import org.igniterealtime.openfire.plugin.invites.issue.UserIssuance;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The two commands of XEP-0401 and their companions, put together.
 *
 * @param domain this server's XMPP domain
 * @param texts asked for each answer, so that it follows the server's language
 */
public record InviteCommands(
        String domain,
        Clock clock,
        InvitePolicy policy,
        UserIssuance issuance,
        OwnInvites own,
        Accounts accounts,
        People people,
        InviteLinks links,
        Supplier<Texts> texts) {

    /** Answers requests for any of them. */
    public Commands commands() {
        return new Commands(
                List.of(
                        new ContactInviteCommand(policy, issuance, links, texts),
                        new AccountInviteCommand(policy, issuance, people, links, texts),
                        new ListCommand(own, links, texts),
                        new RevokeCommand(own, links, texts)),
                new Inviters(domain, accounts, people),
                clock,
                texts);
    }
}

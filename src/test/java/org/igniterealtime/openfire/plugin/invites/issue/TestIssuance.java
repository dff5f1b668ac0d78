// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.events.Events;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.redeem.TestNames;

/** The real rules and the real issuance, over what a test keeps in memory. */
public final class TestIssuance {

    public final Events events = new Events();
    public final InvitePolicy policy;
    public final Issuance issuance;
    public final UserIssuance users;

    public TestIssuance(Invites invites, Accounts accounts, TestNames names) {
        policy = new InvitePolicy(names.settings, names.people);
        issuance =
                new Issuance(
                        invites,
                        new InviteRules(
                                accounts,
                                names.people,
                                names.rules,
                                invites,
                                names.settings.unlimitedLifetime()::get),
                        names.quotas,
                        accounts,
                        events);
        users = new UserIssuance(issuance, invites, policy, accounts);
    }
}

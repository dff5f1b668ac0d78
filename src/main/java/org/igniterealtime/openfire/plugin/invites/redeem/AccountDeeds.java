// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts.Outcome;
import org.igniterealtime.openfire.plugin.invites.accounts.Welcome;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;

/** What is done with a claimed use that makes an account, or sets a password. */
final class AccountDeeds {

    private final Invites invites;
    private final Accounts accounts;
    private final Welcome welcome;
    private final Arrivals arrivals;

    AccountDeeds(Invites invites, Accounts accounts, Welcome welcome) {
        this.invites = invites;
        this.accounts = accounts;
        this.welcome = welcome;
        this.arrivals = new Arrivals(accounts);
    }

    /** Makes the account that an invite is for, or sets the password. */
    Deed of(Invite invite, String username, String password, Door door) {
        return invite.kind() == Kind.RESET
                ? newPassword(username, password)
                : newAccount(invite, username, password, door);
    }

    private Deed newPassword(String username, String password) {
        return new Deed() {
            @Override
            public Outcome act() {
                return accounts.setPassword(username, password);
            }

            @Override
            public void follow() {
                // Whoever made it necessary may be signed in.
                accounts.endStreams(username);
            }
        };
    }

    private Deed newAccount(Invite invite, String username, String password, Door door) {
        return new Deed() {
            @Override
            public Outcome act() {
                return accounts.create(username, password);
            }

            @Override
            public void follow() {
                welcome.newcomer(invite, username, invites.groupsOf(invite));
            }

            @Override
            public Optional<Arrival> arrival() {
                return arrivals.of(invite, username, door);
            }
        };
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.xmpp.packet.JID;

/** Finds out who is asking for an invite. */
final class Inviters {

    private final String domain;
    private final Accounts accounts;
    private final People people;

    /**
     * @param domain this server's XMPP domain
     */
    Inviters(String domain, Accounts accounts, People people) {
        this.domain = domain;
        this.accounts = accounts;
        this.people = people;
    }

    /**
     * The user of this server with this address. Nobody else can be an inviter: not people of other
     * servers, and not anonymous users, whose addresses are local but without an account.
     */
    Optional<Inviter> find(JID address) {
        return Optional.ofNullable(address.getNode())
                .filter(name -> address.getDomain().equals(domain))
                .filter(accounts::isActive)
                .map(name -> new Inviter(name, people.isAdministrator(name)));
    }
}

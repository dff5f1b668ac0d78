// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;
import org.igniterealtime.openfire.plugin.invites.history.Person;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/** Says who came, and by whom, as the user store knows them. */
final class Arrivals {

    private final Accounts accounts;

    Arrivals(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whoever has got this account by the invite; empty when the account is gone already. */
    Optional<Arrival> of(Invite invite, String username, Door door) {
        return person(username)
                .map(
                        newcomer ->
                                new Arrival(
                                        newcomer,
                                        inviter(invite),
                                        invite.id(),
                                        invite.source(),
                                        door));
    }

    /**
     * The inviter, else the person who had the invite made. An account that is younger than the
     * invite is another person's, who took a name that had become free.
     */
    private Optional<Person> inviter(Invite invite) {
        return Stream.of(invite.inviter(), invite.source().person())
                .flatMap(Optional::stream)
                .flatMap(name -> person(name).stream())
                .filter(person -> person.accountCreated() <= invite.created())
                .findFirst();
    }

    private Optional<Person> person(String username) {
        OptionalLong created = accounts.createdAt(username);
        return created.isPresent()
                ? Optional.of(new Person(username, created.getAsLong()))
                : Optional.empty();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.signin.Session;

/** Who a session's user is, to those who decide about invites. */
final class Inviters {

    private final People people;

    Inviters(People people) {
        this.people = people;
    }

    Inviter of(Session session) {
        return new Inviter(session.username(), people.isAdministrator(session.username()));
    }
}

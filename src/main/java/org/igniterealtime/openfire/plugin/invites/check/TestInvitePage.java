// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/**
 * The page of the test invite behind the base address.
 *
 * @param invite lives until all checks have ended
 */
record TestInvitePage(Origin origin, Invite invite) {

    /** Opens the link. */
    Origin.Answer ask(String method, String... headers) throws Unanswered, InterruptedException {
        return origin.ask(method, "/invite?" + invite.token(), headers);
    }

    /** How this plugin saw the request; empty when it was somebody else who answered. */
    Optional<Sighting> sighting(Origin.Answer answer) {
        return answer.sighting().filter(seen -> seen.proof().equals(invite.id()));
    }

    /** Whether this plugin has answered, whatever the proxy has left of it. */
    boolean isOurs(Origin.Answer answer) {
        String uri = "preauth=" + invite.token();
        return sighting(answer).isPresent()
                || answer.header("Link").filter(link -> link.contains(uri)).isPresent()
                || answer.body().contains(uri);
    }
}

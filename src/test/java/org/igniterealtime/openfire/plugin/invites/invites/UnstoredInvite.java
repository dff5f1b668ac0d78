// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;
import java.util.OptionalLong;

/** An invite as it would be stored, for what only reads it. */
final class UnstoredInvite {

    private UnstoredInvite() {}

    static Invite of(String token, NewInvite wanted) {
        return new Invite(
                InviteIds.next(0),
                Optional.of(token),
                wanted.kind(),
                wanted.username(),
                wanted.nameGrant(),
                wanted.inviter(),
                wanted.shownAs(),
                wanted.greeting(),
                wanted.allowsRegistration(),
                1,
                0,
                0,
                OptionalLong.of(1),
                OptionalLong.empty(),
                OptionalLong.empty(),
                wanted.source(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

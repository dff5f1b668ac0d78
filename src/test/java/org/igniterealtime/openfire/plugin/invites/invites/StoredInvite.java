// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.OptionalLong;

/** An invite that somebody has changed in the console. */
public final class StoredInvite {

    private StoredInvite() {}

    /** The same with so many uses and another end. */
    public static Invite changed(Invite invite, int usesAllowed, long expires) {
        return new Invite(
                invite.id(),
                invite.readableToken(),
                invite.kind(),
                invite.username(),
                invite.nameGrant(),
                invite.inviter(),
                invite.shownAs(),
                invite.greeting(),
                invite.allowsRegistration(),
                usesAllowed,
                invite.uses(),
                invite.created(),
                OptionalLong.of(expires),
                invite.lastUsed(),
                invite.revoked(),
                invite.source(),
                invite.note(),
                invite.mail(),
                invite.batch());
    }
}

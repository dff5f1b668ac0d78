// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;

/** What stands in the way of an attempt before anything is claimed. */
final class Obstacles {

    private final Accounts accounts;
    private final Names names;

    Obstacles(Accounts accounts, Names names) {
        this.accounts = accounts;
        this.names = names;
    }

    /** Whether the people an invite speaks of still have accounts that work. */
    boolean isBacked(Invite invite) {
        boolean accountThere =
                invite.kind() != Kind.RESET
                        || invite.username().filter(accounts::isActive).isPresent();
        return accountThere && invite.inviter().map(accounts::isActive).orElse(true);
    }

    /**
     * What is wrong with a name as somebody typed it, as far as can be seen without trying. Never
     * anything for a reset, which is about an account that is there.
     */
    Optional<RedeemResult> toTyped(Invite invite, String name) {
        if (invite.kind() == Kind.RESET) {
            return Optional.empty();
        }
        Optional<String> wanted = accounts.prepare(name);
        if (wanted.isEmpty()) {
            return Optional.of(RedeemResult.NAME_MALFORMED);
        }
        return wanted.filter(accounts::exists)
                .map(username -> RedeemResult.NAME_TAKEN)
                .or(() -> names.obstacle(invite, wanted.get()));
    }

    /** What stands in the way whatever the password is. */
    Optional<RedeemResult> to(Invite invite, String username) {
        if (accounts.areReadOnly()) {
            return Optional.of(RedeemResult.READ_ONLY);
        }
        if (invite.username().filter(preset -> !preset.equals(username)).isPresent()) {
            return Optional.of(RedeemResult.NAME_NOT_PRESET);
        }
        boolean backed = isBacked(invite);
        if (invite.kind() == Kind.RESET) {
            return backed ? readOnly(username) : Optional.of(RedeemResult.NAME_TAKEN);
        }
        if (!backed) {
            // Since it was presented.
            return Optional.of(RedeemResult.USED_UP);
        }
        return invite.allowsRegistration()
                ? Optional.empty()
                : Optional.of(RedeemResult.NOT_FOR_ACCOUNTS);
    }

    /** What is wrong with a prepared name, but for accounts that have it. */
    Optional<RedeemResult> toName(Invite invite, String username) {
        return invite.kind() == Kind.RESET ? Optional.empty() : names.obstacle(invite, username);
    }

    /** Some accounts may be kept elsewhere than the rest. */
    private Optional<RedeemResult> readOnly(String username) {
        return accounts.canSetPassword(username)
                ? Optional.empty()
                : Optional.of(RedeemResult.READ_ONLY);
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.PasswordCheck;
import org.igniterealtime.openfire.plugin.invites.redeem.PasswordRule;
import org.igniterealtime.openfire.plugin.invites.redeem.RedeemResult;

/** The same check of passwords for the form in the browser and for registration in a client. */
record InviteePasswords(PasswordCheck check) implements PasswordRule {

    @Override
    public Optional<RedeemResult> weakness(String password, String username) {
        return check.weakness(password, username)
                .map(
                        weakness ->
                                switch (weakness) {
                                    case TOO_SHORT -> RedeemResult.PASSWORD_TOO_SHORT;
                                    case TOO_LONG -> RedeemResult.PASSWORD_TOO_LONG;
                                    case CHARACTER -> RedeemResult.PASSWORD_CHARACTER;
                                    case DIRECTION -> RedeemResult.PASSWORD_DIRECTION;
                                    case COMMON -> RedeemResult.PASSWORD_COMMON;
                                    case LIKE_NAME -> RedeemResult.PASSWORD_LIKE_NAME;
                                });
    }
}

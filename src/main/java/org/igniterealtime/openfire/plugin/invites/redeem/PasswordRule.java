// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;

/** Which passwords are good enough for a new account. */
@FunctionalInterface
public interface PasswordRule {

    /**
     * What is wrong with a password.
     *
     * @param username the prepared name of the account
     * @return one of the PASSWORD results, or empty when it will do
     */
    Optional<RedeemResult> weakness(String password, String username);
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts.Outcome;
import org.igniterealtime.openfire.plugin.invites.history.Arrival;

/** What an attempt does with the use that it has claimed. */
@FunctionalInterface
interface Deed {

    /** Does it. What it throws counts as not done, and is thrown on. */
    Outcome act();

    /** What belongs to it besides. If that fails, {@link ClaimRecovery} does it later. */
    default void follow() {}

    /** Who has an account since; asked when all is done. Fails like {@link #follow}. */
    default Optional<Arrival> arrival() {
        return Optional.empty();
    }
}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.Weakness;

/**
 * What is wrong with what somebody wants, before it is tried.
 *
 * @param name one of the NAME results
 */
public record Objections(Optional<RedeemResult> name, Optional<Weakness> password) {}

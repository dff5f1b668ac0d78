// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page;

import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/**
 * An account that was made here, or its new password.
 *
 * @param invite by which it was made
 * @param address of the account
 * @param done false while it is still being made
 */
public record Made(Invite invite, String address, boolean done) {}

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

/**
 * A user of this server who wants to make an invite.
 *
 * @param username of an account that is there and not locked out
 */
public record Inviter(String username, boolean isAdministrator) {}

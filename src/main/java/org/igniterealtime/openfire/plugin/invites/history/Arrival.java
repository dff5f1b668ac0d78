// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Door;
import org.igniterealtime.openfire.plugin.invites.invites.Source;

/**
 * Somebody has come by an invite, and has an account since.
 *
 * @param newcomer who, and since when
 * @param inviter by whose invite; empty for a program's, and for one whose maker has no account
 * @param inviteId by which invite
 * @param source who had it made
 * @param door by which way
 */
public record Arrival(
        Person newcomer, Optional<Person> inviter, String inviteId, Source source, Door door) {}

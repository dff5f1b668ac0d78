// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.redeem;

import java.util.Optional;

/**
 * Somebody who wants to be a user's contact.
 *
 * @param address bare
 * @param username of a user of this server; empty for somebody on another one
 */
public record Requester(String address, Optional<String> username) {}

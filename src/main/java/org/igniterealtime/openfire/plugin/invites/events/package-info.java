// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What happened, told to listeners after it is in the database: the audit log is one, messages in
 * the chat are another. Whoever tells knows none of them.
 *
 * <p>No parameter is ever null. An event holds no token, no secret and no password.
 */
package org.igniterealtime.openfire.plugin.invites.events;

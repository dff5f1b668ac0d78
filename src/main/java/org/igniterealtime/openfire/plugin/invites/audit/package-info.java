// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Enters what happened in the server's security audit log: who did what to which invite, by which
 * door. Never a token, a secret or a password.
 */
package org.igniterealtime.openfire.plugin.invites.audit;

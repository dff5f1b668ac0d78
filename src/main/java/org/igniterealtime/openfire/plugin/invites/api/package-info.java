// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The HTTP API {@code /invites_api}: creates an invite for whoever presents a key. Request for
 * request that of Prosody's {@code mod_invites_api}; where it differs, the README says so.
 */
package org.igniterealtime.openfire.plugin.invites.api;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The console pages of invites: the list, making one, looking at one, revoking it. */
package org.igniterealtime.openfire.plugin.invites.admin.invites;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** Who came by whom, up and down from somebody, and the revoking of a whole branch. */
package org.igniterealtime.openfire.plugin.invites.admin.tree;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** Where the link of an invite leads. */
package org.igniterealtime.openfire.plugin.invites.page.landing;

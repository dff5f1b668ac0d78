// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The pages that only say something: gone, not now, too often. */
package org.igniterealtime.openfire.plugin.invites.page.notice;

// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** What the pages of invites have of mail: what was sent about an invite, and the form for more. */
package org.igniterealtime.openfire.plugin.invites.admin.mail;

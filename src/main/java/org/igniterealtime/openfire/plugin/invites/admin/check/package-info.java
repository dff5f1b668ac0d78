// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The console page that says what keeps links from working, and what to do about it. */
package org.igniterealtime.openfire.plugin.invites.admin.check;

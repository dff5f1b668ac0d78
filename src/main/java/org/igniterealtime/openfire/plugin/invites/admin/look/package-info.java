// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The console page of the logo. */
package org.igniterealtime.openfire.plugin.invites.admin.look;

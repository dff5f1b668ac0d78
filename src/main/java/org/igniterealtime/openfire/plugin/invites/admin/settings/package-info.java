// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The console page of settings. */
package org.igniterealtime.openfire.plugin.invites.admin.settings;

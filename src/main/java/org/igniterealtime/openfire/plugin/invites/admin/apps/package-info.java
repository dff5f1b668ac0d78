// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** The console pages of the apps that landing pages show. */
package org.igniterealtime.openfire.plugin.invites.admin.apps;
